import type { Payload } from 'payload'
import { cast } from './cast.ts'
import type { Endpoints } from './desk-client.ts'
import { liftsSoon } from './embargoes.ts'
import { bring, bringLater } from './seed/bring.ts'
import { imposeEmbargoes, liftEnded } from './seed/embargoes.ts'
import { orderHome } from './seed/order-home.ts'
import { putFurniture } from './seed/furniture.ts'
import { openNewsroom } from './seed/newsroom.ts'
import { takeInPictures } from './seed/pictures.ts'
import { clockedIn, keepProgress, readProgress, type Progress } from './seed/progress.ts'
import { writeStories } from './seed/write-stories.ts'
import { demoStories } from './stories/all.ts'

export type SeedOptions = {
  readonly payload: Payload
  /** `/api`, as Payload answers it. */
  readonly endpoints: Endpoints
  readonly siteUrl: string
  /** Lifts what is due, and waits for it. */
  readonly settle: () => Promise<void>
  readonly now: () => Date
  /** The newsroom’s, IANA. */
  readonly zone: string
  readonly password: string
  readonly log: (line: string) => void
}

/** What to tell the person who started it. `liftsSoon` is 404 until `at`, and public from then on. */
export type DemoNewsroom = {
  readonly cast: readonly { readonly email: string; readonly name: string; readonly may: string }[]
  readonly liftsSoon: { readonly path: string; readonly at: Date } | null
}

/**
 * Sets up the demo newsroom as people would, through the desk’s own API: pictures are taken in, stories written,
 * submitted, approved, embargoed and released. Safe to run twice: what is there is left alone, and what a crash left
 * half done is finished. Once complete it never touches the newsroom again, whatever its people do with it.
 */
export async function seedDemo(options: SeedOptions): Promise<DemoNewsroom> {
  const before = await readProgress(options.payload)
  const progress = before?.isComplete === true ? before : await setUp(options, before)
  const at = new Date(progress.liftsAt)
  return {
    cast: cast.map(({ email, name, may }) => ({ email, name, may })),
    liftsSoon: at > options.now() ? { path: `/stories/${liftsSoon}`, at } : null,
  }
}

/** Whether this database has, or was to have, a demo newsroom. */
export async function hasDemo(payload: Payload): Promise<boolean> {
  return (await readProgress(payload)) !== null
}

async function setUp(options: SeedOptions, before: Progress | null): Promise<Progress> {
  const { payload, settle, now, zone, log } = options
  const begun = clockedIn(before, now())
  await keepProgress(payload, begun)
  log('Setting up the demo newsroom: its people and pictures…')
  const newsroom = await openNewsroom(options)
  const furniture = await putFurniture(newsroom)
  const pictures = await takeInPictures(newsroom, now())
  const writing = { newsroom, furniture, pictures }

  log(
    `${String(pictures.size)} pictures are in. Writing, embargoing and releasing ${String(demoStories.length)} stories…`,
  )
  const stories = await writeStories(writing)
  // On a slow machine the pictures take minutes: the hours of the demo are told from here on.
  const progress = clockedIn(begun, now())
  await keepProgress(payload, progress)
  await imposeEmbargoes({ writing, stories, progress, zone })
  const bringing = { writing, stories, openedAt: new Date(progress.openedAt) }
  for (const story of demoStories) await bring(story, bringing)
  await orderHome(newsroom, stories)
  await liftEnded(writing)
  await settle()
  for (const story of demoStories) {
    if (story.standing.is === 'live' && story.standing.later !== undefined) {
      await bringLater(story, story.standing.later, bringing)
    }
  }
  await settle()
  const complete = { ...progress, isComplete: true }
  await keepProgress(payload, complete)
  log('The demo newsroom is set up.')
  return complete
}
