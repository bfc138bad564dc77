/** A desk with one thing held, one thing live, and every row that a way round the embargo could aim at. */
import { isReworded } from '../../../src/desk/embargoes/new-words.ts'
import type { CastMember } from '../cast.ts'
import { aLiveStory, anApprovedStory, aPicture, aStory, approveAgain, imposeEmbargo } from '../copy.ts'
import { openNewsroom, type Answer, type Newsroom } from '../newsroom.ts'

export type HeldDesk = {
  readonly newsroom: Newsroom
  /** What stands in braces in an address or a body, by its name. */
  readonly ids: Readonly<Record<string, string>>
  readonly until: Date
}

/** The words that were approved, and will go out, whatever is typed since. */
export const approvedHeadline = 'What was approved'

export async function openHeldDesk(): Promise<HeldDesk> {
  const newsroom = await openNewsroom()
  const { house, payload, clock, desk } = newsroom
  const picture = await aPicture(newsroom, { caption: 'First caption' })
  const story = await anApprovedStory(newsroom, { slug: 'held-one', headline: 'First words', leadImage: picture })
  await approveAgain(newsroom, story, { headline: approvedHeadline })
  const until = new Date(clock.now().getTime() + 86_400_000)
  const { embargo } = await imposeEmbargo(newsroom, { stories: [story], images: [picture] }, until)
  const released = await desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })
  if (released.body.release?.state !== 'held') throw new Error(`It is not held: ${released.text}`)
  const live = await aLiveStory(newsroom, { slug: 'live-one' })
  const spare = await aStory(newsroom, { slug: 'spare-one' })
  const versions = await desk('GET', `/stories/versions?where[parent][equals]=${story}&sort=createdAt&limit=100`, {
    as: 'editor',
  })
  const first = (versions.body.docs as { id: string; version: { headline: string } }[]).find(
    ({ version }) => version.headline === 'First words',
  )
  const [edition] = await house.desk.editions.find({ story: { equals: story } })
  const [hold] = await house.desk.holds.find({ item: { equals: story } })
  const [wire] = await house.wire.stories.find({ slug: { equals: 'live-one' } })
  const { docs: pictures } = await payload.db.find<{ filename: string }>({ collection: 'images', limit: 1 })
  const ids = {
    ...{ story, picture, live, spare, until: until.toISOString() },
    ...{ embargo: String(embargo.id), release: String(released.body.release.id), version: first?.id ?? '' },
    ...{ edition: edition?.id ?? '', hold: hold?.id ?? '', wire: wire?.id ?? '', file: pictures[0]?.filename ?? '' },
  }
  const missing = Object.entries(ids).filter(([, id]) => id === '')
  if (missing.length > 0) throw new Error(`There is no ${missing.map(([name]) => name).join(', no ')}.`)
  return { newsroom, ids, until }
}

/** All that keeps it in: were one letter of this another, the embargo would hold less, or something would be out. */
export async function whatGuards({ newsroom: { house }, ids }: HeldDesk): Promise<object> {
  const { desk, wire, media } = house
  const { embargo = '', story = '' } = ids
  const row = await desk.embargoes.get(embargo)
  const held = { embargo: { equals: embargo } }
  const byId = { sort: 'id' }
  const docket = await desk.dockets.get(story)
  return {
    embargo: row === null ? null : [row.state, row.until, row.change, row.pending, row.isCovering],
    holds: await desk.holds.find(held, byId),
    history: (await desk.history.find(held, byId)).filter(({ action }) => !isReworded(action)),
    releases: await desk.releases.find({ story: { equals: story } }, byId),
    editions: await desk.editions.find({ story: { equals: story } }, byId),
    standing: docket === null ? null : [docket.standing, docket.rank, docket.publicId, docket.flagged],
    public: await wire.stories.find({}, byId),
    log: await wire.log.find({}, byId),
    files: (await media.list()).toSorted(),
  }
}

export type Asked = {
  /** `PATCH /stories/{story}?draft=true`: what stands in braces is an id. */
  readonly asks: string
  readonly body?: object
  /** The same body, as the `_payload` of a form. */
  readonly isForm?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

export type Person = CastMember | undefined

/** One of each role, and somebody who is nobody here. */
export const everyone: readonly Person[] = [
  ...(['reporter', 'subeditor', 'picture-editor', 'editor', 'legal', 'admin'] as const),
  undefined,
]

export async function askAs({ newsroom, ids }: HeldDesk, as: Person, asked: Asked): Promise<Answer> {
  const named = (text: string) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => ids[name] ?? all)
  const [method = '', path = ''] = asked.asks.split(' ')
  const { headers = {} } = asked
  const body = asked.body === undefined ? undefined : named(JSON.stringify(asked.body))
  return newsroom.desk(method, named(path), {
    ...(as === undefined ? {} : { as }),
    ...(body === undefined ? {} : { body: asked.isForm === true ? aForm(body) : body }),
    headers,
  })
}

function aForm(payload: string): FormData {
  const form = new FormData()
  form.append('_payload', payload)
  return form
}
