/** Whether what a reader saw was what stood there: the rules of the soak. */

/** What is seen at an address from one moment to the next. Times are of this machine's clock, in milliseconds. */
export type State = {
  readonly sees: string
  /** It may not be seen before. */
  readonly from: number
  /** The log said so: what was before may be seen for a moment longer, and no more then. */
  readonly logged: number
}

export type Seen = { readonly sees: string; readonly digest: string; readonly sent: number; readonly got: number }

export type Verdict = {
  readonly is: 'right' | 'early' | 'stale' | 'wrong'
  /** How long after the log had moved an answer was asked for that is still the one from before; 0 for what is new. */
  readonly age: number
}

/** How old what is answered may be, after the log moved. */
export const mayBeOldMs = 300

/**
 * An answer is right when it is what stood there at some moment between its question and its arrival; before that, what had
 * been there until a moment ago. Of what it may have been the kindest is believed.
 */
export function judge({ sees, sent, got }: Omit<Seen, 'digest'>, states: readonly State[]): Verdict {
  let found: Verdict = { is: 'wrong', age: 0 }
  for (let at = states.length - 1; at >= 0; at -= 1) {
    const [state, next] = [states[at], states[at + 1]]
    if (state?.sees !== sees) continue
    const age = next === undefined ? 0 : Math.max(0, sent - next.logged)
    const is = state.from > got ? 'early' : age > mayBeOldMs ? 'stale' : 'right'
    found = { is, age }
    if (is !== 'early') return found
  }
  return found
}

/** Every answer of one address in one state is the same, to the byte. @returns whether it is */
export function createComparer(): (address: string, seen: Pick<Seen, 'sees' | 'digest'>) => boolean {
  const first = new Map<string, string>()
  return (address, { sees, digest }) => {
    const key = `${address} ${sees}`
    const known = first.get(key)
    if (known === undefined) first.set(key, digest)
    return known === undefined || known === digest
  }
}

export function soakSlug(number: number): string {
  return `soak-${String(number)}`
}

const saysWhich = /Soak story (\d+), wording (\d+)/

/** What is seen in an answer, in the words of the states: which wordings of which stories, in which order. */
export function whatIsSeen(status: number, type: string, body: string): string {
  if (status === 404) return 'nothing'
  if (status === 410) return 'killed'
  if (status !== 200) return `status ${String(status)}`
  if (!type.includes('json')) {
    const all = new Set(
      [...body.matchAll(new RegExp(saysWhich, 'g'))].map(([, number, wording]) => `${number ?? ''}:${wording ?? ''}`),
    )
    return [...all].join(' ')
  }
  const answer: unknown = JSON.parse(body)
  const list = partOf(answer, 'stories') ?? partOf(answer, 'items')
  if (Array.isArray(list))
    return list.map((one: unknown) => which(partOf(one, 'headline') ?? partOf(one, 'title'))).join(' ')
  const headline = which(partOf(answer, 'headline'))
  const corrections = partOf(answer, 'corrections')
  const isWhole =
    which(partOf(partOf(answer, 'body'), 'text')) === headline &&
    which(partOf(partOf(answer, 'body'), 'html')) === headline &&
    Array.isArray(corrections) &&
    headline.endsWith(`:${String(corrections.length + 1)}`)
  return isWhole ? headline : `two versions in one answer: ${headline}`
}

function which(text: unknown): string {
  const [, number, wording] = saysWhich.exec(String(text)) ?? []
  return number === undefined || wording === undefined ? 'none' : `${number}:${wording}`
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
