import { hostname } from 'node:os'
import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import type { KeptBeat } from './restored/kept-beat.ts'
import type { PrivateMedia } from '../imaging/private-media.ts'
import type { PublicMedia } from '../wire/media/public-media.ts'
import { rowsOf, type Rows } from '../wire/store/rows.ts'
import { openWireRows, type WireRows } from '../wire/store/wire-rows.ts'
import { createLogAppender, type AppendToLog } from '../wire/writer/log.ts'
import type { EffectRow, WebhookRow } from './effects/rows.ts'
import { createSeal, type Seal } from './effects/sealed.ts'
import { createAudit, type Audit } from './record/audit.ts'
import type { FrontReleaseRow, FrontRow } from './store/front-types.ts'
import type { EmbargoRow, HistoryRow, HoldRow, PartyRow } from './store/embargo-types.ts'
import type {
  BeatRow,
  DocketRow,
  EditionRow,
  EndingRow,
  ImageRow,
  PictureKillRow,
  PlacementRow,
  ReleaseRow,
  SlugRow,
  StandstillRow,
} from './store/types.ts'

/** The points of a lift, an ending and an embargo at which another node's events can fall, and at which a node can die. */
export type Step =
  | 'claimed'
  | 'looked again'
  | 'writing'
  | 'files copied'
  | 'facets written'
  | 'story written'
  | 'pages written'
  | 'logged'
  | 'live'
  | 'ending decided'
  | 'stub written'
  | 'ended'
  | 'front decided'
  | 'front written'
  | 'embargo written'
  | 'hold written'
  | 'right ended'
  | 'sizes made'
  | 'effect claimed'
  | 'effect sent'

/** Who counts what this process did. It is told at once and must not take long. */
export type Counting = {
  readonly released: (release: Pick<ReleaseRow, 'kind' | 'lateMs'>) => void
  /** Of the code of what stood against it; `error` for what should not happen. */
  readonly failed: (code: string) => void
}

const nobodyCounts: Counting = { released: () => undefined, failed: () => undefined }

export type HouseParts = {
  readonly payload: Payload
  readonly clock: Clock
  readonly media: PublicMedia
  readonly privateMedia: PrivateMedia
  /** Where the database's age is kept outside of it; without it a restored database is not noticed. */
  readonly keptBeat?: KeptBeat
  /** Called with each `seq` this process appends. */
  readonly appended?: (seq: number) => void
  readonly counting?: Counting
  /** Where tests make another node's events happen, or this one die. */
  readonly reached?: (step: Step, id: string) => Promise<void>
  readonly node?: string
}

export type DeskRows = {
  readonly dockets: Rows<DocketRow>
  readonly slugs: Rows<SlugRow>
  readonly editions: Rows<EditionRow>
  readonly placements: Rows<PlacementRow>
  readonly releases: Rows<ReleaseRow>
  readonly embargoes: Rows<EmbargoRow>
  readonly holds: Rows<HoldRow>
  readonly history: Rows<HistoryRow>
  readonly parties: Rows<PartyRow>
  readonly endings: Rows<EndingRow>
  readonly images: Rows<ImageRow>
  readonly beats: Rows<BeatRow>
  readonly standstills: Rows<StandstillRow>
  readonly pictureKills: Rows<PictureKillRow>
  readonly fronts: Rows<FrontRow>
  readonly frontReleases: Rows<FrontReleaseRow>
  readonly webhooks: Rows<WebhookRow>
  readonly effects: Rows<EffectRow>
}

/** All that moves something between desk and wire works with this. */
export type House = {
  readonly desk: DeskRows
  readonly wire: WireRows
  readonly log: AppendToLog
  readonly audit: Audit
  /** Keeps what a webhook is signed with. */
  readonly seal: Seal
  readonly clock: Clock
  readonly media: PublicMedia
  /** Originals, and renditions in waiting. */
  readonly privateMedia: PrivateMedia
  readonly keptBeat: KeptBeat | null
  readonly counting: Counting
  /** Between two steps whoever else waits in this process has a turn: SQLite’s driver gives nobody one by itself. */
  readonly reached: (step: Step, id: string) => Promise<void>
  readonly node: string
}

export function openHouse(parts: HouseParts): House {
  const { payload, clock, media, privateMedia, appended, reached, node, keptBeat, counting } = parts
  const wire = openWireRows(payload)
  return {
    desk: {
      dockets: rowsOf(payload, 'dockets'),
      slugs: rowsOf(payload, 'slugs'),
      editions: rowsOf(payload, 'editions'),
      placements: rowsOf(payload, 'placements'),
      releases: rowsOf(payload, 'releases'),
      embargoes: rowsOf(payload, 'embargoes'),
      holds: rowsOf(payload, 'holds'),
      history: rowsOf(payload, 'embargo-history'),
      parties: rowsOf(payload, 'embargo-parties'),
      endings: rowsOf(payload, 'endings'),
      images: rowsOf(payload, 'images'),
      beats: rowsOf(payload, 'beats'),
      standstills: rowsOf(payload, 'standstills'),
      pictureKills: rowsOf(payload, 'picture-kills'),
      fronts: rowsOf(payload, 'fronts'),
      frontReleases: rowsOf(payload, 'front-releases'),
      webhooks: rowsOf(payload, 'webhooks'),
      effects: rowsOf(payload, 'effects'),
    },
    wire,
    log: createLogAppender(wire.log, appended ?? (() => undefined)),
    audit: createAudit(rowsOf(payload, 'audit'), clock),
    seal: createSeal(payload.secret),
    clock,
    media,
    privateMedia,
    keptBeat: keptBeat ?? null,
    counting: counting ?? nobodyCounts,
    async reached(step, id) {
      await othersTurn()
      await reached?.(step, id)
    },
    node: node ?? `${hostname()}:${String(process.pid)}`,
  }
}
