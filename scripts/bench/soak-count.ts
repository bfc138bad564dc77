import { createComparer, judge, type State } from './soak-judge.ts'
import type { Read } from './soak-readers.ts'

type Tally = {
  reads: number
  unchanged: number
  stale: number
  early: number
  wrong: number
  oldest: number
  waits: number[]
}

const waitedMost = 2_000

/** Judges what was read, between one event and the next: all that happened until then is known. */
export function createCount(nodes: number, statesOf: (address: string) => readonly State[]) {
  const isSameBytes = createComparer()
  const tallies = Array.from({ length: nodes }, (): Tally => {
    return { reads: 0, unchanged: 0, stale: 0, early: 0, wrong: 0, oldest: 0, waits: Array<number>(waitedMost).fill(0) }
  })
  let said = 0

  function say(read: Read, is: string): void {
    said += 1
    if (said > 20) return
    const { address, sees, sent, got, node } = read
    process.stderr.write(
      `${is}: node ${String(node + 1)} ${address} showed “${sees}”, asked ${String(sent)}, had ${String(got)}\n`,
    )
  }

  return {
    isWrong: () => tallies.some(({ stale, early, wrong }) => stale + early + wrong > 0),

    judge(reads: readonly Read[]): void {
      for (const read of reads) {
        const tally = tallies[read.node]
        if (tally === undefined) continue
        tally.reads += 1
        if (read.isUnchanged) tally.unchanged += 1
        const waited = Math.min(waitedMost - 1, read.got - read.sent)
        tally.waits[waited] = (tally.waits[waited] ?? 0) + 1
        const { is, age } = judge(read, statesOf(read.address))
        tally.oldest = Math.max(tally.oldest, age)
        if (is !== 'right') {
          tally[is] += 1
          say(read, is)
        } else if (!isSameBytes(read.address, read)) {
          tally.wrong += 1
          say(read, 'other bytes')
        }
      }
    },

    rows: (took: number): readonly (readonly string[])[] =>
      tallies.map((tally, node) => [
        node === 0 ? 'the node that lifts' : 'a node that follows',
        Math.round(tally.reads / took).toLocaleString('en-GB'),
        tally.reads.toLocaleString('en-GB'),
        `${Math.round((tally.unchanged / tally.reads) * 100)} %`,
        `${share(tally, 0.5)}, ${share(tally, 0.99)} ms`,
        String(tally.early),
        String(tally.stale),
        `${String(tally.oldest)} ms`,
        String(tally.wrong),
      ]),
  }
}

/** In whole milliseconds. */
function share({ waits, reads }: Tally, of: number): number {
  let left = reads * of
  const found = waits.findIndex((count) => {
    left -= count
    return left <= 0
  })
  return found === -1 ? waitedMost : found
}
