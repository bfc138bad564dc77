/** The IPTC digital source types by which a machine made a picture, or a part of it, and what the desk calls them. */
export const syntheticSources: Readonly<Record<string, string>> = {
  trainedAlgorithmicMedia: 'Made by AI',
  compositeWithTrainedAlgorithmicMedia: 'Edited with AI',
  algorithmicMedia: 'Made by a program',
  compositeSynthetic: 'Partly made by a machine',
}

/**
 * How a machine had a hand in a picture, by its digital source type; null when none is said to have had one.
 *
 * @example syntheticInWords('http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia') // 'Made by AI'
 */
export function syntheticInWords(digitalSourceType: string | null): string | null {
  const term = /([A-Za-z]+)\/?$/.exec(digitalSourceType?.trim() ?? '')?.[1]?.toLowerCase()
  return Object.entries(syntheticSources).find(([known]) => known.toLowerCase() === term)?.[1] ?? null
}
