import type { Terms } from '../../release/early/terms.ts'
import { earlyUrl, type Site } from '../site.ts'

/** Terms that a party has yet to accept, each once, and where it accepts them. */
export function presentTerms(terms: readonly Terms[], site: Site) {
  const each = new Map(terms.map((one) => [one.embargo, one]))
  return [...each.values()].map(({ embargo, version, words }) => ({
    embargo,
    version,
    terms: words,
    accept: earlyUrl(site, `embargoes/${embargo}/accept`),
  }))
}
