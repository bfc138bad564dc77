import type { Payload } from 'payload'
import { z } from 'zod'
import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { embargoKinds } from '../../newsroom/embargoes/kinds.ts'
import { inZone, isZone, parseInstant } from '../../newsroom/time/instants.ts'
import type { House } from '../../release/house.ts'
import type { Item } from '../../release/holds/read-holds.ts'
import { zoneOf } from '../zone.ts'
import { thingOf } from './embargo-of.ts'
import { withOffspring } from './lineage.ts'
import type { Party } from './parties.ts'
import { readParties } from './read-parties.ts'

const id = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id: value }) => value)])
const covers = z.array(z.object({ relationTo: z.enum(['stories', 'images']), value: id }))

export type Imposed = {
  readonly until: Date | null
  readonly items: readonly Item[]
  /** These, and what was made of a story among them. */
  readonly covering: readonly Item[]
  readonly parties: readonly Party[]
}

/** What a new embargo says, every problem with it at once. @throws NewsroomError `bad-input` */
export async function readImposedFields(
  payload: Payload,
  house: House,
  data: Readonly<Record<string, unknown>>,
): Promise<Imposed> {
  const problems: Problem[] = []
  const until = readEnd(data, house.clock.now(), zoneOf(payload), problems)
  const title = data['title']
  if (typeof title !== 'string' || title.trim() === '') {
    problems.push({
      code: 'title-missing',
      field: 'title',
      message: 'Give the embargo a title the desk will know it by.',
    })
  }
  const kind = data['kind']
  if (kind !== undefined && kind !== null && !embargoKinds.some((known) => known === kind)) {
    problems.push({
      code: 'bad-field',
      field: 'kind',
      message: `kind can’t be ${JSON.stringify(kind)}: it is one of ${embargoKinds.join(', ')}.`,
    })
  }
  problems.push(...conditionProblems(data))
  const items = await readCovers(house, data['covers'], problems)
  const admitted = await readParties(payload, data['parties'], { until, zone: data['zone'] }, problems)
  if (problems.length > 0) throw new NewsroomError('bad-input', problems)
  return { until, items, covering: await withOffspring(house, items), parties: admitted }
}

function readEnd(
  data: Readonly<Record<string, unknown>>,
  now: Date,
  newsroomZone: string,
  problems: Problem[],
): Date | null {
  const { until, zone } = data
  if (zone !== undefined && zone !== null && zone !== '' && !isZone(zone)) {
    problems.push({
      code: 'zone-unknown',
      field: 'zone',
      message: `zone: “${JSON.stringify(zone).slice(0, 60)}” is not a time zone we know: write it as Europe/London.`,
    })
    return null
  }
  if (until === null || until === undefined || until === '') return null
  const end = parseInstant(until, zone, 'until')
  if (!(end instanceof Date)) {
    problems.push(end)
    return null
  }
  if (end <= now) {
    const message = `until: ${inZone(end, isZone(zone) ? zone : newsroomZone)} is past: an embargo ends in the future, or when someone says so.`
    problems.push({ code: 'instant-past', field: 'until', message })
  }
  return end
}

/** What an embargo waits for is said where no time is: at a time it would end whether or not that had happened. */
function conditionProblems({ condition, until }: Readonly<Record<string, unknown>>): readonly Problem[] {
  if (condition === undefined || condition === null || condition === '') return []
  if (typeof condition !== 'string') {
    const message = `condition can’t be ${JSON.stringify(condition).slice(0, 60)}: it is a text.`
    return [{ code: 'bad-field', field: 'condition', message }]
  }
  if (until === undefined || until === null || until === '') return []
  const message = `condition: an embargo has either an end or a condition, and this one says until ${JSON.stringify(until).slice(0, 60)}. Leave one of them out.`
  return [{ code: 'condition-with-end', field: 'condition', message }]
}

async function readCovers(house: House, value: unknown, problems: Problem[]): Promise<readonly Item[]> {
  const parsed = covers.safeParse(value ?? [])
  if (!parsed.success) {
    const message = `covers can’t be ${JSON.stringify(value).slice(0, 60)}: it is a list of {relationTo: stories or images, value: an id}.`
    problems.push({ code: 'bad-field', field: 'covers', message })
    return []
  }
  const items = parsed.data.map(({ relationTo, value: item }) => ({ kind: relationTo, item }))
  for (const { kind, item } of items) {
    if (await isThere(house, { kind, item })) continue
    problems.push({
      code: 'no-such-item',
      field: 'covers',
      message: `covers: there is no ${thingOf(kind)} ${item}.`,
    })
  }
  return items
}

export async function isThere(house: House, { kind, item }: Item): Promise<boolean> {
  return (await (kind === 'stories' ? house.desk.dockets.get(item) : house.desk.images.get(item))) !== null
}
