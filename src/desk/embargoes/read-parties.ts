import type { Payload } from 'payload'
import { z } from 'zod'
import { admissionScopes } from '../../newsroom/embargoes/kinds.ts'
import type { Problem } from '../../newsroom/errors.ts'
import { inZone, isZone, parseInstant } from '../../newsroom/time/instants.ts'
import { rowsOf } from '../../wire/store/rows.ts'
import { zoneOf } from '../zone.ts'
import type { Party } from './parties.ts'

type PartnerRow = { readonly id: string; readonly name: string; readonly active?: boolean | null }

type Given = { readonly partner: string; readonly from?: string | null | undefined }

/** The embargo that a party is let in under: its end, and the zone in which local times are meant. */
type Under = { readonly until: Date | null; readonly zone: unknown }

type Read = { readonly from: string | null; readonly problems: readonly Problem[] }

/** Who is to be let in early, and from when; with everything that is wrong about it. */
export async function readParty(payload: Payload, given: Given, { until, zone }: Under, field: string): Promise<Read> {
  const problems: Problem[] = []
  const partner = await rowsOf<PartnerRow>(payload, 'partners').get(given.partner)
  if (partner === null || partner.active === false) {
    const message =
      partner === null
        ? `${field}.partner: there is no partner ${given.partner.slice(0, 60)}.`
        : `${field}.partner: ${partner.name} is not active, and sees nothing early.`
    problems.push({ code: 'no-such-partner', field: `${field}.partner`, message })
  }
  const said = given.from ?? ''
  const from = said === '' ? null : parseInstant(said, zone, `${field}.from`)
  if (from === null) return { from, problems }
  if (!(from instanceof Date)) return { from: null, problems: [...problems, from] }
  if (until !== null && from >= until) {
    const says = inZone(from, isZone(zone) ? zone : zoneOf(payload))
    const message = `${field}.from: at ${says} the embargo has ended, and everybody may see it.`
    problems.push({ code: 'from-too-late', field: `${field}.from`, message })
  }
  return { from: from.toISOString(), problems }
}

const id = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id: value }) => value)])
const parties = z.array(z.object({ partner: id, from: z.string().nullish(), scope: z.enum(admissionScopes).nullish() }))

/** Whom a new embargo lets in early, each once. What is wrong is added to `problems`. */
export async function readParties(
  payload: Payload,
  said: unknown,
  under: Under,
  problems: Problem[],
): Promise<readonly Party[]> {
  const parsed = parties.safeParse(said ?? [])
  if (!parsed.success) {
    const message = `parties can’t be read: it is a list of {partner, from, scope: ${admissionScopes.join(', ')}}.`
    problems.push({ code: 'bad-field', field: 'parties', message })
    return []
  }
  const admitted: Party[] = []
  for (const [place, given] of parsed.data.entries()) {
    const field = `parties.${String(place)}`
    const { from, problems: wrong } = await readParty(payload, given, under, field)
    problems.push(...wrong)
    if (admitted.some(({ partner }) => partner === given.partner)) {
      const message = `${field}.partner: ${given.partner.slice(0, 60)} is named twice. Say once what it may see.`
      problems.push({ code: 'party-twice', field: `${field}.partner`, message })
    }
    admitted.push({ partner: given.partner, from, scope: given.scope ?? 'notice' })
  }
  return admitted
}
