import type { Answer } from '../desk-client.ts'
import { demoEmbargoes, type DemoEmbargo } from '../embargoes.ts'
import { idOf } from './furniture.ts'
import { findId } from './newsroom.ts'
import type { Progress } from './progress.ts'
import type { Writing } from './write-stories.ts'

type Imposing = {
  readonly writing: Writing
  readonly stories: ReadonlyMap<string, string>
  readonly progress: Progress
  readonly zone: string
}

/** Imposes, as the editor, every embargo that is not there: before anything is released, as a desk has to. */
export async function imposeEmbargoes(imposing: Imposing): Promise<void> {
  const desk = imposing.writing.newsroom.as('editor')
  for (const embargo of demoEmbargoes) {
    const there = await findId(desk, 'embargoes', 'title', embargo.title)
    if (there === null) await desk.post('/embargoes', asImposed(embargo, imposing))
  }
}

/** Ends, by two editors, what the demo has seen the end of. */
export async function liftEnded({ newsroom }: Writing): Promise<void> {
  for (const { title, lifted } of demoEmbargoes) {
    if (lifted === undefined) continue
    const id = await findId(newsroom.as('editor'), 'embargoes', 'title', title)
    if (id === null) throw new Error(`The embargo “${title}” is not there to lift.`)
    const embargo = await newsroom.as('editor').get(`/embargoes/${id}?depth=0`)
    if (embargo['state'] !== 'active') continue
    if (embargo['pending'] === null) await newsroom.as('editor').post(`/embargoes/${id}/lift`, lifted)
    await newsroom.as('editor2').post(`/embargoes/${id}/confirm`, {})
  }
}

function asImposed(embargo: DemoEmbargo, { writing, stories, progress, zone }: Imposing): Answer {
  const { title, kind, statedAs, source, terms } = embargo
  const items = [
    ...(embargo.stories ?? []).map((slug) => ({ relationTo: 'stories', value: idOf(stories, slug) })),
    ...(embargo.pictures ?? []).map((key) => ({ relationTo: 'images', value: idOf(writing.pictures, key) })),
  ]
  const parties = (embargo.parties ?? []).map(({ partner, scope }) => ({
    partner: idOf(writing.furniture.partners, partner),
    from: progress.openedAt,
    scope,
  }))
  return { title, kind, statedAs, source, terms, ...endOf(embargo, progress, zone), covers: items, parties }
}

function endOf({ until }: DemoEmbargo, { openedAt, liftsAt }: Progress, zone: string): Answer {
  if (until === null) return { until: null }
  if (until === 'tomorrow') return { until: `${dayAfter(openedAt)}T12:30`, zone }
  const end = until === 5 ? new Date(liftsAt) : new Date(new Date(openedAt).getTime() + until * 60_000)
  return { until: end.toISOString(), zone }
}

/** @example dayAfter('2026-11-22T16:00:00.000Z') // '2026-11-23' */
function dayAfter(openedAt: string): string {
  return new Date(new Date(openedAt).getTime() + 24 * 60 * 60_000).toISOString().slice(0, 10)
}
