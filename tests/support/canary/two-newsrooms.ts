/** Two newsrooms alike in all that is live. In one a story is held that the live ones point at; in the other it never was. */
import sharp from 'sharp'
import type { CastMember } from '../cast.ts'
import { openNewsroom, type Answer, type Newsroom } from '../newsroom.ts'
import { aPictureForm } from '../stranger.ts'
import { aBodyOf, aLinkingParagraph, aSingingPicture, aSingingStory } from './held-material.ts'

/** What is held, by the names a stranger could guess or steal. */
export type Held = {
  readonly word: string
  readonly story: string
  readonly rewrite: string
  readonly picture: string
  readonly embargo: string
  /** When the embargo ends, in ISO 8601. */
  readonly until: string
  readonly section: string
  readonly byline: string
}

const day = 86_400_000

/** A desk that answers, be it of this process or another. */
export type Desk = (
  method: string,
  path: string,
  asking: { readonly as: CastMember; readonly body: unknown },
) => Promise<Answer>

async function made(asked: Promise<Answer>): Promise<Answer['body']> {
  const { status, body, text } = await asked
  if (status >= 300) throw new Error(`Refused with ${String(status)}: ${text}`)
  return body
}

async function create(desk: Desk, collection: string, body: unknown): Promise<string> {
  const query = collection === 'stories' ? '?draft=true' : ''
  return String((await made(desk('POST', `/${collection}${query}`, { as: 'editor', body }))).doc.id)
}

async function approve(desk: Desk, story: string): Promise<void> {
  await made(desk('POST', `/stories/${story}/submit`, { as: 'reporter', body: {} }))
  await made(desk('POST', `/stories/${story}/approve`, { as: 'editor2', body: {} }))
}

async function release(desk: Desk, story: string, state: 'live' | 'held'): Promise<void> {
  const { release: asked } = await made(desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} }))
  if (asked.state !== state) throw new Error(`It is ${String(asked.state)}, not ${state}: ${JSON.stringify(asked)}`)
}

/** Opens a newsroom and fills it. @returns what it holds, when `word` is given */
export async function aNewsroomWith(word: string | null): Promise<{ newsroom: Newsroom; held: Held | null }> {
  const newsroom = await openNewsroom()
  const { desk, clock } = newsroom
  const draft = word === null ? null : await writeHeld(desk, word)
  const live = await writeLive(newsroom, draft?.story ?? null)
  const held = draft === null ? null : await hold(desk, draft, live, new Date(clock.now().getTime() + day))
  return { newsroom, held }
}

type Draft = Omit<Held, 'rewrite' | 'embargo' | 'until'>

/** A story, its picture, section and byline, in which every text says the word. */
export async function writeHeld(desk: Desk, word: string): Promise<Draft> {
  const page = { description: `Section of ${word}` }
  const section = await create(desk, 'sections', { name: `Section ${word}`, ...page })
  const byline = await create(desk, 'bylines', { name: `Writer ${word}`, jobTitle: `Job ${word}`, bio: `Bio ${word}` })
  const { doc } = await made(desk('POST', '/images', { as: 'picture-editor', body: await aSingingPicture(word) }))
  const picture = String(doc.id)
  const story = await create(desk, 'stories', aSingingStory(word, { section, byline, picture }))
  return { word, section, byline, picture, story }
}

/** Orders a page, where nobody did yet. */
async function place(
  desk: Desk,
  front: string,
  slots: readonly (string | null)[],
  dropped: readonly string[],
): Promise<void> {
  await made(desk('POST', `/fronts/${front}/order`, { as: 'editor', body: { revision: 0, slots, dropped } }))
  await made(desk('POST', `/fronts/${front}/release`, { as: 'editor', body: { revision: 1 } }))
}

type Live = { readonly story: string; readonly section: string; readonly byline: string }

/** Four live stories, the same in both newsrooms but for what they point at. @returns one that goes on, and where */
export async function writeLive(
  { desk, clock }: { readonly desk: Desk; readonly clock: Pick<Newsroom['clock'], 'pass'> },
  held: string | null,
): Promise<Live> {
  const section = await create(desk, 'sections', { name: 'World' })
  const byline = await create(desk, 'bylines', { name: 'Ana Kovač', jobTitle: 'Correspondent', bio: 'Writes.' })
  const width = { width: 1400, height: 900 }
  const field = await sharp({ create: { ...width, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer()
  const words = { altText: 'A field', creditLine: 'Agency', creator: ['Jane Roe'], usageRights: { category: 'staff' } }
  const form = aPictureForm(field, 'field.jpg', words)
  const { doc: picture } = await made(desk('POST', '/images', { as: 'picture-editor', body: form }))
  const whole = {
    section,
    bylines: [{ byline, role: 'reporting' }],
    subjects: ['Rivers'],
    sources: [{ name: 'A witness' }],
    leadImage: picture.id,
  }
  const stories = [
    { slug: 'it-links', body: aBodyOf([aLinkingParagraph('It was said ', 'elsewhere.', held)]) },
    { slug: 'it-rewrites', ...(held === null ? {} : { rewriteOf: held }) },
    { slug: 'it-links-from-the-middle', body: aBodyOf([aLinkingParagraph('Again, ', 'as we said.', held)]) },
    { slug: 'it-goes-on' },
  ]
  let last = ''
  for (const fields of stories) {
    const body = aBodyOf([aLinkingParagraph('It happened.', '', null)])
    last = await create(desk, 'stories', { headline: `About ${fields.slug}`, body, ...whole, ...fields })
    await approve(desk, last)
    await release(desk, last, 'live')
    clock.pass(60_000)
  }
  return { story: last, section, byline }
}

/**
 * The embargo, then what it holds: the story, a rewrite that inherits it, and an update of a live story with its picture,
 * the first to carry the new names and slugs of its section and byline.
 */
export async function hold(desk: Desk, draft: Draft, { story: live, ...pages }: Live, until: Date): Promise<Held> {
  const { word, story, picture, section, byline } = draft
  const embargo = await create(desk, 'embargoes', {
    title: `Embargo ${word}`,
    until: until.toISOString(),
    statedAs: `Stated ${word}`,
    terms: `Terms ${word}`,
    source: { organisation: `Organisation ${word}`, contact: `Contact ${word}`, reference: `Reference ${word}` },
    covers: [
      { relationTo: 'stories', value: story },
      { relationTo: 'images', value: picture },
    ],
  })
  await approve(desk, story)
  await release(desk, story, 'held')
  const text = { ...aSingingStory(word, { section, byline, picture }), slug: `${word}-rewrite`, rewriteOf: story }
  const rewrite = await create(desk, 'stories', text)
  await approve(desk, rewrite)
  await release(desk, rewrite, 'held')
  const world = { name: `World of ${word}`, slug: `world-${word}`, description: `Of ${word}` }
  const ana = { name: `Ana ${word}`, slug: `ana-${word}`, bio: `Knows ${word}` }
  await made(desk('PATCH', `/sections/${pages.section}`, { as: 'editor', body: world }))
  await made(desk('PATCH', `/bylines/${pages.byline}`, { as: 'editor', body: ana }))
  const update = { headline: `Update ${word}`, leadImage: picture, slug: `${word}-update` }
  await made(desk('PATCH', `/stories/${live}?draft=true`, { as: 'reporter', body: update }))
  await approve(desk, live)
  await release(desk, live, 'held')
  for (const front of ['home', section, pages.section]) await place(desk, front, [null, story], [rewrite])
  return { ...draft, rewrite, embargo, until: until.toISOString() }
}
