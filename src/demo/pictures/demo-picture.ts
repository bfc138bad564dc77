import type { Drawing } from './drawing.ts'
import type { PictureKey } from './picture-keys.ts'

/** An artwork in the picture, as the catalogue has it. */
export type DemoArtwork = {
  readonly title: string
  readonly creator: string
  readonly date?: string
  readonly circa?: string
  readonly source?: string
  readonly inventoryNumber?: string
  readonly copyright?: string
  readonly physical?: string
  readonly content?: string
}

/** A picture: how it is drawn, and what its file says of itself. */
export type DemoPicture = {
  readonly key: PictureKey
  readonly draw: () => Drawing
  readonly title: string
  readonly caption: string
  readonly alt: string
  readonly keywords: readonly string[]
  readonly place?: { readonly city?: string; readonly region?: string; readonly country?: string }
  /** By which right we use it; our own illustrator’s work when nothing is said. */
  readonly rights?: { readonly category: 'handout' | 'museum'; readonly supplier: string; readonly terms: string }
  readonly instructions?: string
  readonly artwork?: DemoArtwork
  /** Where the eye goes, from the top left, in per cent. */
  readonly focus: readonly [x: number, y: number]
}

/** Drawn, every one of them; what a file says of how it was made is true of the demo too. */
export const digitalCreation = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation'

export const illustrator = 'Odile Merrick'
