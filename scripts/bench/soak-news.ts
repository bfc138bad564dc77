/** What happens on the wire during a soak, in the way it happens in a newsroom: asked for, lifted by the engine, corrected. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pass } from 'node:timers/promises'
import type { Block } from '../../src/newsroom/body/blocks.ts'
import { renderHtml } from '../../src/newsroom/body/render-html.ts'
import { renderText } from '../../src/newsroom/body/render-text.ts'
import type { WireStory } from '../../src/newsroom/wire/story.ts'
import { askForRelease } from '../../src/release/ask.ts'
import type { Engine } from '../../src/release/engine.ts'
import type { House } from '../../src/release/house.ts'
import { soakSlug } from './soak-judge.ts'
import { write } from './scheduled.ts'

export type Newsroom = { readonly house: House; readonly engine: Engine }

const patienceMs = 30_000

/** The headline and the text say which story it is, and which wording of it. */
function worded<D extends Pick<WireStory, 'slug' | 'headline' | 'body'>>(story: D, number: number, wording: number): D {
  const says = `Soak story ${String(number)}, wording ${String(wording)}`
  const blocks: Block[] = [...story.body.blocks, { type: 'paragraph', spans: [{ text: `This is ${says}.` }] }]
  const body = { html: renderHtml(blocks), text: renderText(blocks), blocks }
  return { ...story, slug: soakSlug(number), headline: says, body }
}

/** A story that is held until an instant, and out from then on. @returns its id */
export async function bringOut({ house, engine }: Newsroom, number: number, at: Date): Promise<string> {
  const { story } = await write(house, (plain) => worded(plain, number, 1))
  await release(house, story, { kind: 'first', at, note: null })
  await engine.lookAhead()
  await pass(Math.max(0, at.getTime() - Date.now()))
  await untilVersion({ house, engine }, story, 1)
  return story
}

export async function correct(
  { house, engine }: Newsroom,
  { story, number, wording }: { readonly story: string; readonly number: number; readonly wording: number },
): Promise<void> {
  const [before] = await house.desk.editions.find({ story: { equals: story } })
  if (before === undefined) throw new Error(`Story ${story} has no edition.`)
  const plain = {
    ...before.document,
    body: { ...before.document.body, blocks: before.document.body.blocks.slice(0, -1) },
  }
  const document = worded(plain, number, wording)
  const id = randomUUID()
  await house.desk.editions.insert({ ...before, id, hash: id, headline: document.headline, document })
  await house.desk.dockets.swap(story, {}, { edition: id })
  await release(house, story, { kind: 'correction', at: house.clock.now(), note: 'A word of it was wrong.' })
  await untilVersion({ house, engine }, story, wording)
}

export async function release(
  house: House,
  story: string,
  asked: { readonly kind: 'first' | 'correction'; readonly at: Date; readonly note: string | null },
): Promise<void> {
  const docket = await house.desk.dockets.get(story)
  if (docket?.edition === null || docket === null) throw new Error(`Story ${story} has nothing to go out.`)
  const { edition, headline } = docket
  await askForRelease(house, { docket, edition, headline, urgency: 4, by: 'bench', urgent: false, ...asked })
}

export async function untilVersion({ house, engine }: Newsroom, story: string, version: number): Promise<void> {
  const began = Date.now()
  for (;;) {
    await engine.liftAll()
    const docket = await house.desk.dockets.get(story)
    if (docket?.standing === 'live' && docket.liveVersion === version) return
    if (Date.now() - began > patienceMs) throw new Error(`Version ${String(version)} of ${story} does not go out.`)
    await pass(2)
  }
}
