import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { isStaff } from '../../newsroom/people/roles.ts'
import { rowsOf, type Rows } from '../../wire/store/rows.ts'
import type { House } from '../house.ts'

/** A link to a draft: whose it is, and until when it opens. The link itself is nowhere: it is signed, not kept. */
export type PreviewRow = {
  readonly id: string
  readonly story: string
  /** What the draft's slug was when the link was made: it stays good when the slug changes. */
  readonly slug: string
  readonly madeBy: string
  readonly madeAt: string
  readonly endsAt: string
  readonly revokedBy: string | null
  readonly revokedAt: string | null
  readonly usedAt: string | null
  readonly usedFrom: string | null
}

type Maker = { readonly id: string; readonly name?: string | null; readonly roles?: unknown }

/** What the door of previews reads of the desk. */
export type PreviewDesk = {
  readonly house: House
  readonly previews: Rows<PreviewRow>
  readonly people: Pick<Rows<Maker>, 'get'>
  readonly secret: string
}

/** A link that opens, and the name of who made it. */
export type OpenPreview = { readonly preview: PreviewRow; readonly madeBy: string }

export function openPreviewDesk(payload: Payload, house: House): PreviewDesk {
  return {
    house,
    previews: rowsOf(payload, 'previews'),
    people: rowsOf(payload, 'users'),
    secret: payload.secret,
  }
}

export function newPreviewId(): string {
  return randomBytes(16).toString('base64url')
}

/** What opens a draft: the link's id, and a signature over all that the link allows. */
export function previewToken(row: Pick<PreviewRow, 'id' | 'story' | 'madeBy' | 'endsAt'>, secret: string): string {
  return `${row.id}.${signed(row, secret)}`
}

/**
 * The link that a token is for. Null, and nothing else, for one that is malformed, unknown, forged, over or revoked, and when
 * its maker is not on the staff any more. A row that was changed behind our back is no longer what was signed.
 */
export async function previewWith(
  { house, previews, people, secret }: PreviewDesk,
  token: string,
): Promise<OpenPreview | null> {
  const [, id, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(token) ?? []
  if (id === undefined || signature === undefined) return null
  // The same work for every link, whatever is wrong with it: the clock tells nobody that one was there once.
  const preview = await previews.get(id)
  const maker = await people.get(preview?.madeBy ?? id)
  const isGenuine = isSame(signature, signed(preview ?? { id, story: id, madeBy: id, endsAt: id }, secret))
  if (preview === null || !isGenuine || (preview.revokedAt ?? null) !== null) return null
  // An end that can't be read is over.
  if (!(house.clock.now().getTime() < Date.parse(preview.endsAt))) return null
  return isStaff(maker) ? { preview, madeBy: maker?.name ?? 'Somebody' } : null
}

/** Puts on record that a draft, or a file of one of its pictures, is about to be shown. Nothing is shown before it has returned. */
export async function recordPreview(
  { house, previews }: PreviewDesk,
  { preview }: OpenPreview,
  { what, address }: { readonly what: 'draft' | 'file'; readonly address: string },
): Promise<void> {
  await previews.swap(preview.id, {}, { usedAt: house.clock.now().toISOString(), usedFrom: address })
  await house.audit({
    door: 'preview',
    by: preview.id,
    action: `read ${what}`,
    about: 'stories',
    item: preview.story,
    outcome: 'done',
    details: { madeBy: preview.madeBy, address },
  })
}

/** What a picture's file is called behind one link: another name for each, and never the one it will have in public. */
export function previewFileName({ secret }: PreviewDesk, { id }: PreviewRow, staged: string): string {
  const sum = createHmac('sha256', secret).update(`preview file\n${id}\n${staged}`).digest('base64url')
  return `${sum.slice(0, 32)}${staged.slice(staged.lastIndexOf('.'))}`
}

function signed({ id, story, madeBy, endsAt }: Parameters<typeof previewToken>[0], secret: string): string {
  const end = new Date(endsAt)
  const until = Number.isNaN(end.getTime()) ? endsAt : end.toISOString()
  return createHmac('sha256', secret).update(`preview\n${id}\n${story}\n${madeBy}\n${until}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
