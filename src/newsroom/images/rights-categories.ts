/** What a category asks to be on record before the picture may be used. */
export type Needed = 'creator' | 'source' | 'licence' | 'terms' | 'permission'

/** Whether the newsroom may pass the picture on: by itself, only under an `allow-syndication` lease, or never. */
export type Syndication = 'free' | 'leased' | 'never'

export type RightsCategory = {
  readonly value: string
  readonly label: string
  readonly says: string
  readonly needs: readonly Needed[]
  readonly syndication: Syndication
}

/** By which right the newsroom uses a picture. A picture without one of these has no right at all. */
export const rightsCategories: readonly RightsCategory[] = [
  category('staff', 'Staff', 'Made by our own people; ours to use and to pass on.', [], 'free'),
  category('agency', 'Agency', 'Supplied under a subscription.', ['source'], 'leased'),
  category('commissioned', 'Commissioned', 'Made for us by a freelance.', ['creator'], 'leased'),
  category('handout', 'Handout', 'Given out by those it shows or serves.', ['source'], 'leased'),
  category('pool', 'Pool', 'Shared among newsrooms under the terms of the pool.', ['creator', 'source'], 'leased'),
  category('museum', 'Museum or collection', 'Supplied by who holds the work.', ['source', 'terms'], 'leased'),
  category('public-domain', 'Public domain', 'Nobody holds rights in it any more.', ['source'], 'free'),
  category(
    'creative-commons',
    'Creative Commons',
    'Free under a licence that must be named.',
    ['creator', 'licence'],
    'free',
  ),
  category(
    'social',
    'Social media',
    'Posted by a person who gave leave to use it.',
    ['creator', 'permission'],
    'leased',
  ),
  category('screengrab', 'Screen grab', 'A frame, used to report on what it shows.', ['source'], 'never'),
  category('other', 'Other', 'None of the above; the terms must be on record.', ['source', 'terms'], 'leased'),
]

export function rightsCategory(value: string | null): RightsCategory | undefined {
  return rightsCategories.find((known) => known.value === value)
}

function category(
  value: string,
  label: string,
  says: string,
  needs: readonly Needed[],
  syndication: Syndication,
): RightsCategory {
  return { value, label, says, needs, syndication }
}
