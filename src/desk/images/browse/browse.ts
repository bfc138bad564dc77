import type { Endpoint, Payload } from 'payload'
import { formatCredit } from '../../../newsroom/images/credit.ts'
import { pictureBadges, type PictureBadge } from '../../../newsroom/images/picture-badges.ts'
import { sheetSize } from '../../../newsroom/images/picture-filters.ts'
import { renditionsState, type RenditionsState, type StagingFacts } from '../../../newsroom/images/renditions-state.ts'
import type { Picture } from '../../../newsroom/images/picture.ts'
import { houseOf } from '../../../release/houses.ts'
import { personOf } from '../../person.ts'
import { zoneOf } from '../../zone.ts'
import type { PictureRow } from '../picture-row.ts'
import { readAsked } from './asked.ts'
import { sortOf, whereOf } from './filters.ts'
import { heldPictures } from './held-pictures.ts'
import { settleFound } from './settle-found.ts'

/** A picture on a contact sheet. */
export type SheetPicture = {
  readonly id: string
  readonly title: string
  readonly credit: string
  readonly altText: string | null
  readonly artworks: string | null
  readonly width: number
  readonly height: number
  readonly addedAt: string
  readonly renditions: RenditionsState
  readonly badges: readonly PictureBadge[]
}

/** A contact sheet: some of the pictures that were asked for, and how many there are. */
export type Sheet = {
  readonly pictures: readonly SheetPicture[]
  readonly total: number
  readonly sheet: number
  readonly sheets: number
}

const shown = {
  title: true,
  facts: true,
  factsKey: true,
  stagedFor: true,
  stagingToken: true,
  stagingDone: true,
  stagingOf: true,
  stagingFailed: true,
  isUsed: true,
  artworkTitles: true,
  createdAt: true,
} as const

/** `GET /api/images/browse`: the desk's pictures by what is known of them, a contact sheet at a time. Staff alone. */
export const browse: Endpoint = {
  path: '/browse',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    const asked = readAsked(req.searchParams)
    const { payload } = req
    const { house } = houseOf(payload)
    const now = house.clock.now()
    await settleFound(payload, now)
    const [held, kills] = await Promise.all([heldPictures(house, now), house.desk.pictureKills.find({})])
    const killed = kills.map(({ id }) => id)
    const { docs, totalDocs, totalPages } = await payload.db.find<PictureRow>({
      collection: 'images',
      where: whereOf(asked, { now, held: [...held.keys()], killed }),
      sort: [...sortOf[asked.order]],
      page: asked.sheet,
      limit: sheetSize,
      pagination: true,
      select: shown,
    })
    const sheet: Sheet = {
      pictures: docs.map((row) => {
        const id = String(row.id)
        const facts = factsOf(row)
        const renditions = renditionsState(stagingOf(row))
        const stands = { isKilled: killed.includes(id), isUsed: row['isUsed'] === true }
        const seen = { facts, heldUntil: held.get(id), renditions, ...stands }
        return { ...sheetPicture(row, facts), renditions, badges: pictureBadges(seen, now, zoneOf(payload)) }
      }),
      total: totalDocs,
      sheet: asked.sheet,
      sheets: Math.max(totalPages, 1),
    }
    return Response.json(sheet)
  },
}

/** `GET /api/images/agencies`: every credit line there is, to choose one. Staff alone. */
export const agencies: Endpoint = {
  path: '/agencies',
  method: 'get',
  handler: async (req) => {
    personOf(req)
    return Response.json({ agencies: await creditLines(req.payload) })
  },
}

async function creditLines(payload: Payload): Promise<readonly string[]> {
  const { values } = await payload.findDistinct({
    collection: 'images',
    field: 'creditLine',
    sort: 'creditLine',
    limit: 300,
    overrideAccess: true,
  })
  return values.flatMap(({ creditLine }) => (typeof creditLine === 'string' && creditLine !== '' ? [creditLine] : []))
}

function factsOf(row: PictureRow): Picture | null {
  const facts = row['facts']
  // Written by `keepFacts` alone.
  return typeof facts === 'object' && facts !== null ? (facts as Picture) : null
}

function stagingOf(row: PictureRow): StagingFacts {
  const { factsKey, stagedFor, stagingToken, stagingDone, stagingOf, stagingFailed } = row
  return { factsKey, stagedFor, stagingToken, stagingDone, stagingOf, stagingFailed }
}

function sheetPicture(row: PictureRow, facts: Picture | null): Omit<SheetPicture, 'renditions' | 'badges'> {
  const { title, artworkTitles, createdAt } = row
  return {
    id: String(row.id),
    title: textOr(title, 'Without a title'),
    credit: facts === null ? '' : formatCredit(facts),
    altText: facts?.altText ?? null,
    artworks: textOr(artworkTitles, '') === '' ? null : textOr(artworkTitles, ''),
    width: facts?.width ?? 0,
    height: facts?.height ?? 0,
    addedAt: String(createdAt),
  }
}

function textOr(value: unknown, other: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : other
}
