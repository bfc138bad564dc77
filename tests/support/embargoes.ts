import type { CastMember } from './cast.ts'
import type { Answer, Newsroom } from './newsroom.ts'

/** An action on an embargo. */
export function change(
  newsroom: Newsroom,
  embargo: string,
  action: string,
  body: object = {},
  as: CastMember = 'editor',
): Promise<Answer> {
  return newsroom.desk('POST', `/embargoes/${embargo}/${action}`, { as, body })
}

/** Asked for by one editor, confirmed by the other. @returns the answer to the second */
export async function agreed(newsroom: Newsroom, embargo: string, action: string, body: object): Promise<Answer> {
  const asked = await change(newsroom, embargo, action, { reason: 'It was agreed.', ...body })
  if (asked.status !== 202) throw new Error(`It was not asked for: ${asked.text}`)
  return change(newsroom, embargo, 'confirm', {}, 'editor2')
}

/** What was done to an embargo, in order: `who action: from → to, why`. */
export async function historyOf(newsroom: Newsroom, embargo: string): Promise<readonly string[]> {
  const { body } = await newsroom.desk('GET', `/embargoes/${embargo}/standing`, { as: 'editor' })
  const lines: readonly Line[] = body.history
  return lines.toReversed().map(({ by, action, from, to, reason }) => {
    const why = reason === null ? '' : `, “${reason}”`
    return `${by ?? 'time'} ${action}: ${from ?? '–'} → ${to ?? '–'}${why}`
  })
}

type Line = {
  readonly by: string | null
  readonly action: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
}

/** @returns the id */
export async function aPartner(newsroom: Newsroom, name: string, fields: object = {}): Promise<string> {
  const { body } = await newsroom.desk('POST', '/partners', { as: 'editor', body: { name, ...fields } })
  return String(body.doc.id)
}
