import sharp from 'sharp'
import type { CastMember } from './cast.ts'
import type { Newsroom } from './newsroom.ts'
import { remarked } from './picture-files.ts'

/** A body of plain paragraphs, as the editor stores it. */
export function aBody(...paragraphs: readonly string[]) {
  return {
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: paragraphs.map((text) => ({ type: 'paragraph', version: 1, children: [aText(text)] })),
    },
  }
}

export function aText(text: string, format = 0) {
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' }
}

let made = 0

/** @returns the id */
export async function aSection(newsroom: Newsroom, name = `Section ${String((made += 1))}`): Promise<string> {
  const { body } = await newsroom.desk('POST', '/sections', { as: 'editor', body: { name } })
  return String(body.doc.id)
}

/** @returns the id */
export async function aByline(newsroom: Newsroom, name = `Writer ${String((made += 1))}`): Promise<string> {
  const { body } = await newsroom.desk('POST', '/bylines', { as: 'editor', body: { name } })
  return String(body.doc.id)
}

/** A picture that may be used. @returns the id */
export async function aPicture(newsroom: Newsroom, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
  made += 1
  const file = await sharp({
    create: { width: 640, height: 400, channels: 3, background: { r: made % 255, g: 90, b: 120 } },
  })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  const bytes = remarked(file, String(made))
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `picture-${String(made)}.jpg`)
  const words = { altText: 'A field', creditLine: 'Agency', creator: ['Jane Roe'], usageRights: { category: 'staff' } }
  form.append('_payload', JSON.stringify({ ...words, ...fields }))
  const { status, body, text } = await newsroom.desk('POST', '/images', { as: 'picture-editor', body: form })
  if (status !== 201) throw new Error(`The picture was refused: ${text}`)
  await newsroom.pictures.settled()
  return String(body.doc.id)
}

export type StoryFields = Readonly<Record<string, unknown>>

/** Where stories stand, and whose they are, when a test does not say. */
const usualSection = onceFor((newsroom) => aSection(newsroom))
const usualByline = onceFor((newsroom) => aByline(newsroom))

function onceFor(make: (newsroom: Newsroom) => Promise<string>): (newsroom: Newsroom) => Promise<string> {
  const known = new WeakMap<Newsroom, Promise<string>>()
  return (newsroom) => {
    const id = known.get(newsroom) ?? make(newsroom)
    known.set(newsroom, id)
    return id
  }
}

/** A story that lacks nothing. @returns the id */
export async function aStory(
  newsroom: Newsroom,
  fields: StoryFields = {},
  as: CastMember = 'reporter',
): Promise<string> {
  made += 1
  const whole = {
    headline: `Story number ${String(made)}`,
    section: fields['section'] ?? (await usualSection(newsroom)),
    bylines: fields['bylines'] ?? [{ byline: await usualByline(newsroom), role: 'reporting' }],
    body: aBody('It happened.', 'Then it was over.'),
    sources: [{ name: 'A witness' }],
    ...fields,
  }
  const { status, body, text } = await newsroom.desk('POST', '/stories?draft=true', { as, body: whole })
  if (status !== 201) throw new Error(`The story was refused: ${text}`)
  return String(body.doc.id)
}

/** One that an editor approved. @returns the id */
export async function anApprovedStory(newsroom: Newsroom, fields: StoryFields = {}): Promise<string> {
  const id = await aStory(newsroom, fields)
  await done(newsroom.desk('POST', `/stories/${id}/submit`, { as: 'reporter', body: {} }))
  await done(newsroom.desk('POST', `/stories/${id}/approve`, { as: 'editor', body: {} }))
  return id
}

/** One that is live. @returns the id */
export async function aLiveStory(newsroom: Newsroom, fields: StoryFields = {}): Promise<string> {
  const id = await anApprovedStory(newsroom, fields)
  const { body } = await done(newsroom.desk('POST', `/stories/${id}/release`, { as: 'editor', body: {} }))
  if (body.release.state !== 'live') throw new Error(`The story is not live: ${JSON.stringify(body.release)}`)
  return id
}

/** Writes on an approved or live story and has it approved again. */
export async function approveAgain(newsroom: Newsroom, id: string, fields: StoryFields): Promise<void> {
  await done(newsroom.desk('PATCH', `/stories/${id}?draft=true`, { as: 'reporter', body: fields }))
  await done(newsroom.desk('POST', `/stories/${id}/submit`, { as: 'reporter', body: {} }))
  await done(newsroom.desk('POST', `/stories/${id}/approve`, { as: 'editor', body: {} }))
}

type Covered = { readonly stories?: readonly string[]; readonly images?: readonly string[] }

/** @returns the answer of imposing it */
export async function imposeEmbargo(newsroom: Newsroom, covered: Covered, until: Date | null) {
  const covers = [
    ...(covered.stories ?? []).map((value) => ({ relationTo: 'stories', value })),
    ...(covered.images ?? []).map((value) => ({ relationTo: 'images', value })),
  ]
  const body = { title: 'Held', until: until?.toISOString() ?? null, covers }
  return (await done(newsroom.desk('POST', '/embargoes', { as: 'editor', body }))).body
}

async function done<T extends { readonly status: number; readonly text: string }>(asked: Promise<T>): Promise<T> {
  const answer = await asked
  if (answer.status >= 300) throw new Error(`Refused with ${String(answer.status)}: ${answer.text}`)
  return answer
}
