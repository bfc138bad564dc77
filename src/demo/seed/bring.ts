import { firstDoc, isAnswer, textAt, type Answer } from '../desk-client.ts'
import type { DemoStory, LaterRelease } from '../demo-story.ts'
import { idOf } from './furniture.ts'
import { wordsToSave, type Writing } from './write-stories.ts'

export type Bringing = {
  readonly writing: Writing
  readonly stories: ReadonlyMap<string, string>
  readonly openedAt: Date
}

/**
 * Takes a story from where it stands to where the demo wants it, step by step as people would, and leaves out the steps
 * that were taken before.
 */
export async function bring(story: DemoStory, bringing: Bringing): Promise<void> {
  const { standing } = story
  const move = movesOf(story, bringing)
  switch (standing.is) {
    case 'draft':
      return
    case 'submitted':
      return move.submit(standing.note)
    case 'flagged':
      await move.submit()
      return move.flag(standing.note)
    case 'returned':
      await move.submit()
      return move.sendBack(standing.note)
    case 'spiked':
      return move.spike(standing.note)
    case 'approved':
      await move.submit()
      return move.approve()
    case 'held':
      await move.release(standing.at)
      if (standing.changedSince !== undefined) await move.typeOn(standing.changedSince)
      return
    case 'live':
      return move.release()
    case 'killed':
      await move.release()
      return move.kill({ reason: standing.reason, note: standing.note })
  }
}

/** Brings out what follows the first version: new facts, or a correction with the note that readers see. */
export async function bringLater(story: DemoStory, later: LaterRelease, bringing: Bringing): Promise<void> {
  const move = movesOf(story, bringing)
  if ((await move.liveVersion()) !== 1) return
  await move.typeOn(later.changes)
  await move.submit()
  await move.approve()
  await move.releaseAs(later)
}

function movesOf(story: DemoStory, { writing, stories, openedAt }: Bringing) {
  const { newsroom } = writing
  const id = idOf(stories, story.slug)
  const read = (): Promise<Answer> => newsroom.as('editor').get(`/stories/${id}?draft=true&depth=1`)
  const stage = async (): Promise<string> => textAt(await read(), 'stage')
  const act = (part: 'reporter' | 'subeditor' | 'editor', action: string, body: Answer) =>
    newsroom.as(part).post(`/stories/${id}/${action}`, body)

  async function submit(note?: string): Promise<void> {
    if ((await stage()) === 'draft') await act('reporter', 'submit', note === undefined ? {} : { note })
  }
  async function approve(): Promise<void> {
    if ((await stage()) === 'submitted') await act('editor', 'approve', {})
  }
  async function wasReleased(): Promise<boolean> {
    return firstDoc(await newsroom.as('editor').get(`/releases?where[story][equals]=${id}&limit=1&depth=0`)) !== null
  }
  return {
    submit,
    approve,
    async flag(note: string): Promise<void> {
      if ((await read())['flaggedForLegal'] !== true) await act('subeditor', 'flag', { note })
    },
    async sendBack(note: string): Promise<void> {
      if ((await stage()) === 'submitted') await act('editor', 'return', { note })
    },
    async spike(note: string): Promise<void> {
      if ((await stage()) !== 'spiked') await act('subeditor', 'spike', { note })
    },
    async release(after?: number): Promise<void> {
      if (await wasReleased()) return
      await submit()
      await approve()
      const at = after === undefined ? undefined : new Date(openedAt.getTime() + after * 60_000).toISOString()
      await act('editor', 'release', at === undefined ? {} : { at })
    },
    async releaseAs({ kind, note }: LaterRelease): Promise<void> {
      await act('editor', 'release', { kind, note })
    },
    async typeOn(changes: LaterRelease['changes']): Promise<void> {
      if ((await stage()) !== 'approved') return
      await newsroom.as('reporter').patch(`/stories/${id}?draft=true`, wordsToSave(changes, writing, stories))
    },
    async kill(why: { readonly reason: string; readonly note: string }): Promise<void> {
      if ((await read())['standing'] !== 'killed') await act('editor', 'kill', why)
    },
    async liveVersion(): Promise<number | null> {
      const { live } = await read()
      return isAnswer(live) && typeof live['version'] === 'number' ? live['version'] : null
    },
  }
}
