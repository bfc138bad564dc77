import { leaseProblems } from './leases.ts'
import { rightsCategory } from './rights-categories.ts'
import { validity, type PictureInUse } from './validity.ts'

/**
 * Whether a picture may be shown to a party to an embargo: when it may be published now, its category does not forbid
 * passing it on, and no lease does. Where a category asks for a lease before a picture is passed on, the editors who
 * admitted the party to the pictures have answered for it.
 */
export function mayBeShownEarly(picture: PictureInUse, at: Date): boolean {
  const isNeverPassedOn = rightsCategory(picture.usageRights.category)?.syndication === 'never'
  return (
    validity(picture, 'publish', at).usable &&
    !isNeverPassedOn &&
    leaseProblems(picture.leases, 'syndication', at).length === 0
  )
}
