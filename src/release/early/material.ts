import { admission, type Admission } from '../../newsroom/embargoes/admission.ts'
import { editionForParties } from '../../newsroom/embargoes/edition-for-parties.ts'
import { standing } from '../../newsroom/embargoes/standing.ts'
import { holdRowsOver, type Item } from '../holds/read-holds.ts'
import type { HoldRow } from '../store/embargo-types.ts'
import type { EditionRow } from '../store/types.ts'
import type { EarlyDesk, PartyRow } from './rows.ts'
import { areBlank, termsOf, type EmbargoWithTerms, type Terms } from './terms.ts'
import type { Visitor } from './tokens.ts'

/** An edition that a party may see, with as much of it as every embargo over it allows. */
export type EarlyStory = {
  readonly edition: EditionRow
  /** Every embargo that stands over it or over a picture in it. */
  readonly embargoes: readonly string[]
  readonly admission: Extract<Admission, { is: 'admitted' }>
}

/** An edition that waits for the party to accept terms. */
export type Unaccepted = { readonly slug: string; readonly terms: readonly Terms[] }

export type Material = { readonly stories: readonly EarlyStory[]; readonly unaccepted: readonly Unaccepted[] }

/**
 * All that a party may see at this moment, newest approval first.
 *
 * It is worked out from the party's own side, whatever was asked for: what is held from it and what is not there take the
 * same questions, and the same time. The edition is chosen before the holds over it are read.
 */
export async function materialFor(desk: EarlyDesk, { partner }: Visitor): Promise<Material> {
  const now = desk.house.clock.due()
  const parties = await desk.parties.find({ partner: { equals: partner.id } })
  const named = await embargoesOf(
    desk,
    parties.map(({ embargo }) => embargo),
  )
  const holding = named.filter((embargo) => standing(embargo, now) === 'holds')
  const editions = await editionsUnder(
    desk,
    holding.map(({ id }) => id),
  )
  const over = await readOver(desk, editions)
  const accepted = await acceptedBy(desk, partner.id)
  const ruled = editions
    .map((edition) => ruleOn(edition, over, { parties, accepted, now }))
    .toSorted((one, other) => Date.parse(other.edition.approvedAt) - Date.parse(one.edition.approvedAt))
  return {
    stories: ruled.flatMap(({ edition, embargoes, is }) =>
      is.is === 'admitted' ? [{ edition, embargoes, admission: is }] : [],
    ),
    unaccepted: ruled.flatMap(({ edition, is }) =>
      is.is === 'terms' ? [{ slug: edition.slug, terms: termsAmong(over, is.toAccept) }] : [],
    ),
  }
}

type Over = {
  readonly holds: readonly Pick<HoldRow, 'embargo' | 'kind' | 'item'>[]
  readonly embargoes: readonly EmbargoWithTerms[]
}
type Facts = {
  readonly parties: readonly PartyRow[]
  /** `embargo~version` of what the party accepted. */
  readonly accepted: ReadonlySet<string>
  readonly now: Date
}

function ruleOn(edition: EditionRow, { holds, embargoes }: Over, { parties, accepted, now }: Facts) {
  const items = itemsIn(edition)
  const mine = holds.filter((hold) => items.some(({ kind, item }) => kind === hold.kind && item === hold.item))
  const facts = [...new Set(mine.map(({ embargo }) => embargo))].map((id) => {
    const embargo = embargoes.find((row) => row.id === id) ?? null
    const terms = embargo === null ? null : termsOf(embargo)
    return {
      id,
      embargo,
      party: parties.find((party) => party.embargo === id) ?? null,
      hasAccepted: terms !== null && (areBlank(terms) || accepted.has(`${id}~${terms.version}`)),
    }
  })
  const standingOver = facts.filter(({ embargo }) => standing(embargo, now) === 'holds')
  return { edition, embargoes: standingOver.map(({ id }) => id), is: admission(facts, now) }
}

function itemsIn({ story, contents }: EditionRow): readonly Item[] {
  return [
    { kind: 'stories', item: story },
    ...contents.pictures.map(({ image }) => ({ kind: 'images' as const, item: image })),
  ]
}

/** The editions for parties of every story that these embargoes cover, itself or by a picture that it shows. */
async function editionsUnder({ house }: EarlyDesk, embargoes: readonly string[]): Promise<readonly EditionRow[]> {
  if (embargoes.length === 0) return []
  const { holds, placements, dockets, releases, endings, editions } = house.desk
  const covered = await holds.find({ embargo: { in: [...embargoes] } })
  const images = covered.filter(({ kind }) => kind === 'images').map(({ item }) => item)
  const showing = images.length === 0 ? [] : await placements.find({ image: { in: images } })
  const direct = covered.filter(({ kind }) => kind === 'stories').map(({ item }) => item)
  const stories = [...new Set([...direct, ...showing.map(({ story }) => story)])]
  if (stories.length === 0) return []
  const ending = await endings.find({ and: [{ story: { in: stories } }, { state: { equals: 'ending' } }] })
  const asked = await releases.find({ story: { in: stories } })
  const chosen = (await dockets.find({ id: { in: stories } })).flatMap((docket) => {
    const edition = editionForParties({
      ...docket,
      isEnding: ending.some(({ story }) => story === docket.id),
      releases: asked.filter(({ story }) => story === docket.id),
    })
    return edition === null ? [] : [edition]
  })
  return chosen.length === 0 ? [] : editions.find({ id: { in: chosen } })
}

/** Every hold over these editions and the pictures in them, and the embargoes they come from. */
async function readOver(desk: EarlyDesk, editions: readonly EditionRow[]): Promise<Over> {
  const holds = await holdRowsOver(desk.house, editions.flatMap(itemsIn))
  return {
    holds,
    embargoes: await embargoesOf(
      desk,
      holds.map(({ embargo }) => embargo),
    ),
  }
}

async function embargoesOf({ house }: EarlyDesk, ids: readonly string[]): Promise<readonly EmbargoWithTerms[]> {
  const once = [...new Set(ids)]
  return once.length === 0 ? [] : house.desk.embargoes.find({ id: { in: once } })
}

async function acceptedBy({ acceptances }: EarlyDesk, partner: string): Promise<ReadonlySet<string>> {
  const rows = await acceptances.find({ partner: { equals: partner } })
  return new Set(rows.map(({ embargo, version }) => `${embargo}~${version}`))
}

function termsAmong({ embargoes }: Over, ids: readonly string[]): readonly Terms[] {
  return embargoes.filter(({ id }) => ids.includes(id)).map(termsOf)
}
