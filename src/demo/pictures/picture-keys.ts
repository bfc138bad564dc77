/** Every picture of the demo newsroom, by the name of its file. */
export const pictureKeys = [
  'portrait',
  'studio-easel',
  'harbour-picture',
  'strait-at-night',
  'last-shipyard',
  'seagrass-meadow',
  'book-boat',
  'border-market',
  'drowned-steeple',
  'tea-terraces',
  'wheat-before-rain',
  'night-bus',
  'parliament-at-dusk',
  'stopped-clock',
  'bank-front',
  'empty-table',
  'dark-orchestra',
  'second-furnace',
  'roll-of-names',
  'returning-comet',
  'mussel-glue',
  'quiet-trace',
] as const

export type PictureKey = (typeof pictureKeys)[number]
