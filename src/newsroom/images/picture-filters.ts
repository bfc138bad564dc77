import { rightsCategories } from './rights-categories.ts'

type Option = { readonly value: string; readonly says: string }

/** What pictures can be asked for by choosing, in the words of the desk. `desk/images/browse/filters.ts` says where each is kept. */
export const chosenFilters = {
  rights: choice('Rights', { usable: 'May be used now', unusable: 'May not be used now' }),
  category: { label: 'By which right', options: rightsCategories.map(({ value, label }) => ({ value, says: label })) },
  embargo: choice('Embargo', { held: 'Held by an embargo', free: 'Under no embargo' }),
  used: choice('Used', { no: 'Not used yet', yes: 'Used in a story' }),
  lacks: choice('Lacks', { alt: 'Alternative text', credit: 'A credit', category: 'A category of rights' }),
  shows: choice('Kind', { artwork: 'Shows an artwork or object', synthetic: 'Made by a machine' }),
  sizes: choice('Sizes', { failed: 'Sizes failed' }),
  killed: choice('Killed', { no: 'Not killed', yes: 'Killed' }),
} as const satisfies Readonly<Record<string, { readonly label: string; readonly options: readonly Option[] }>>

export type ChosenFilter = keyof typeof chosenFilters

/** In which order pictures are shown. */
export const pictureOrders = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Changed last',
  title: 'By title',
} as const

export type PictureOrder = keyof typeof pictureOrders

/** Within how many days a right may be asked to end. */
export const mostDaysAhead = 366

/** How many pictures one contact sheet shows. */
export const sheetSize = 48

/** What is asked of the desk's pictures. */
export type PicturesAsked = { readonly [filter in ChosenFilter]?: string } & {
  /** The right to show it ends within so many days. */
  readonly expires?: number
  /** Whom it came from: in its credit line or its source. */
  readonly agency?: string
  /** Every one of these words is somewhere in it. */
  readonly q?: string
  readonly order: PictureOrder
  /** The first is 1. */
  readonly sheet: number
}

function choice(label: string, says: Readonly<Record<string, string>>) {
  return { label, options: Object.entries(says).map(([value, words]) => ({ value, says: words })) }
}
