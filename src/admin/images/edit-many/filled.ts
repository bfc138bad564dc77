import type { LocalTime } from '../../actions/local-time-fields.tsx'

/** What was filled in, as it was typed. Empty is nothing. */
export type Filled = {
  readonly creditLine: string
  readonly creator: string
  readonly source: string
  readonly copyrightNotice: string
  readonly usageTerms: string
  readonly addKeywords: string
  readonly removeKeywords: string
  readonly category: string
  readonly permission: string
  readonly lease: string
  readonly leaseStarts: LocalTime
  readonly leaseEnds: LocalTime
}

const noTime: LocalTime = { local: '', zone: '' }

export const nothingFilled: Filled = {
  creditLine: '',
  creator: '',
  source: '',
  copyrightNotice: '',
  usageTerms: '',
  addKeywords: '',
  removeKeywords: '',
  category: '',
  permission: '',
  lease: '',
  leaseStarts: noTime,
  leaseEnds: noTime,
}

/** What is asked of the desk: only what was filled in. */
export function changesOf(filled: Filled): Readonly<Record<string, unknown>> {
  const { creditLine, source, copyrightNotice, usageTerms, category, permission } = filled
  const texts = { creditLine, source, copyrightNotice, usageTerms, category, permission }
  const lists = {
    creator: listed(filled.creator),
    addKeywords: listed(filled.addKeywords),
    removeKeywords: listed(filled.removeKeywords),
  }
  const { lease: kind, leaseStarts, leaseEnds } = filled
  const zone = leaseEnds.zone === '' ? leaseStarts.zone : leaseEnds.zone
  const dates = { startsAt: orNull(leaseStarts.local), endsAt: orNull(leaseEnds.local) }
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, said]) => said.trim() !== '')),
    ...Object.fromEntries(Object.entries(lists).filter(([, words]) => words.length > 0)),
    ...(kind === '' ? {} : { addLease: { kind, ...dates, ...(zone === '' ? {} : { zone }) } }),
  }
}

/** @example listed('lake, dusk,, boats') // ['lake', 'dusk', 'boats'] */
function listed(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function orNull(local: string): string | null {
  return local === '' ? null : local
}
