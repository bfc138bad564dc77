import type { CollectionConfig } from 'payload'
import type { Incoming } from '../imaging/incoming.ts'
import type { PictureLimits } from '../newsroom/images/limits.ts'
import { BreachDecisions, Breaches } from './breaches/plumbing.ts'
import { Bylines } from './bylines/bylines.ts'
import { Dockets, Slugs } from './dockets/dockets.ts'
import { Editions, Placements } from './editions/editions.ts'
import { Embargoes } from './embargoes/embargoes.ts'
import { EmbargoHistory, EmbargoParties, Holds } from './embargoes/plumbing.ts'
import { FrontReleases, Fronts } from './fronts/fronts.ts'
import { createImages } from './images/images.ts'
import { PictureFiles } from './images/same-file.ts'
import { PageSlugs } from './page-slugs.ts'
import { Partners } from './partners/partners.ts'
import { Audit } from './record/audit-log.ts'
import { EarlyReads, EmbargoAcceptances, PartnerTokens } from './partners/plumbing.ts'
import { Beats, Standstills } from './standstills/standstills.ts'
import { Endings, PictureKills, Releases } from './releases/releases.ts'
import { Previews } from './previews/plumbing.ts'
import { Sections } from './sections/sections.ts'
import { TextPictures } from './stories/hooks/keep-text-pictures.ts'
import { Stories } from './stories/stories.ts'
import { createUsers } from './users/users.ts'
import { Effects } from './webhooks/effects.ts'
import { Webhooks } from './webhooks/webhooks.ts'

export type DeskOptions = {
  readonly incoming: Incoming
  readonly pictures: PictureLimits
  readonly canMail: boolean
  readonly secureCookies: boolean
}

/** Everything the desk holds, in the order of the panel's navigation; then the plumbing. */
export function deskCollections({ incoming, pictures, canMail, secureCookies }: DeskOptions): CollectionConfig[] {
  return [
    Stories,
    Bylines,
    createImages({ incoming, limits: pictures }),
    Embargoes,
    Releases,
    Fronts,
    Sections,
    Partners,
    Webhooks,
    Effects,
    createUsers({ canMail, secureCookies }),
    Dockets,
    Slugs,
    PageSlugs,
    Editions,
    Placements,
    Endings,
    FrontReleases,
    Standstills,
    Beats,
    PictureKills,
    PictureFiles,
    TextPictures,
    Holds,
    EmbargoHistory,
    EmbargoParties,
    PartnerTokens,
    EmbargoAcceptances,
    EarlyReads,
    Previews,
    Breaches,
    BreachDecisions,
    Audit,
  ]
}
