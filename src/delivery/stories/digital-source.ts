/** The terms of IPTC's digital source types, by the names that schema.org has for them. */
const names: Readonly<Record<string, string>> = {
  algorithmicallyEnhanced: 'AlgorithmicallyEnhancedDigitalSource',
  algorithmicMedia: 'AlgorithmicMediaDigitalSource',
  composite: 'CompositeDigitalSource',
  compositeCapture: 'CompositeCaptureDigitalSource',
  compositeSynthetic: 'CompositeSyntheticDigitalSource',
  compositeWithTrainedAlgorithmicMedia: 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
  computationalCapture: 'MultiFrameComputationalCaptureDigitalSource',
  dataDrivenMedia: 'DataDrivenMediaDigitalSource',
  digitalArt: 'DigitalArtDigitalSource',
  digitalCapture: 'DigitalCaptureDigitalSource',
  // What IPTC put in the place of `digitalArt`.
  digitalCreation: 'DigitalArtDigitalSource',
  minorHumanEdits: 'MinorHumanEditsDigitalSource',
  negativeFilm: 'NegativeFilmDigitalSource',
  positiveFilm: 'PositiveFilmDigitalSource',
  print: 'PrintDigitalSource',
  screenCapture: 'ScreenCaptureDigitalSource',
  trainedAlgorithmicMedia: 'TrainedAlgorithmicMediaDigitalSource',
  virtualRecording: 'VirtualRecordingDigitalSource',
}

const byTerm: ReadonlyMap<string, string> = new Map(
  Object.entries(names).map(([term, name]) => [term.toLowerCase(), name]),
)

/**
 * How a picture was made, as schema.org says it; null for what it has no name for.
 *
 * @example digitalSource('http://cv.iptc.org/newscodes/digitalsourcetype/print') // 'https://schema.org/PrintDigitalSource'
 */
export function digitalSource(type: string | null): string | null {
  const term = /([A-Za-z]+)\/?$/.exec(type?.trim() ?? '')?.[1]?.toLowerCase() ?? ''
  const name = byTerm.get(term)
  return name === undefined ? null : `https://schema.org/${name}`
}
