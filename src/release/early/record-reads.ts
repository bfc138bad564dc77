import { randomUUID } from 'node:crypto'
import type { EarlyStory } from './material.ts'
import type { EarlyDesk, ReadOf } from './rows.ts'
import type { Visitor } from './tokens.ts'

export type Reading = {
  readonly visitor: Visitor
  readonly what: ReadOf
  readonly file?: string
  readonly address: string
}

/** A copy that left the house: its number stands on it, and in the record. */
export type Copy = { readonly number: string; readonly party: string; readonly at: string }

/**
 * Puts on record what is about to be shown, and to whom: a row for each edition and embargo, and one line of the audit for
 * the whole request. Nothing is shown before it has returned.
 *
 * @throws whatever kept the record from being written
 */
export async function recordReads(
  { house, reads }: EarlyDesk,
  stories: readonly EarlyStory[],
  { visitor, what, file, address }: Reading,
): Promise<Copy> {
  const { partner, token } = visitor
  const at = house.clock.now().toISOString()
  const read = randomUUID()
  for (const { edition, embargoes, admission } of stories) {
    for (const embargo of embargoes) {
      const isNew = await reads.insert({
        id: randomUUID(),
        read,
        embargo,
        partner: partner.id,
        token: token.id,
        story: edition.story,
        edition: edition.id,
        headline: edition.headline,
        what,
        file: file ?? null,
        scope: admission.scope,
        at,
        address,
      })
      if (!isNew) throw new Error('A read could not be put on record.')
    }
  }
  if (stories.length > 0) {
    await house.audit({
      door: 'partner',
      by: partner.id,
      action: `read ${what}`,
      about: 'early-reads',
      item: read,
      outcome: 'done',
      details: {
        token: token.id,
        address,
        editions: stories.map(({ edition }) => edition.id).join(' '),
        ...(file === undefined ? {} : { file }),
      },
    })
  }
  return { number: read, party: partner.name, at }
}
