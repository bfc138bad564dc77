/** How the log is read. */
export type ReadSeqs = {
  /** Ids from `from` on, in order, at most `limit`. */
  readonly seqs: (from: number, limit: number) => Promise<readonly number[]>
  /** The highest id, 0 when there is none, and how many there are. */
  readonly extent: () => Promise<{ readonly last: number; readonly count: number }>
}

const batch = 1000

/**
 * The highest `seq` below which the log has no hole.
 *
 * What was found whole is remembered, so that in the common case one indexed read answers: the last entry again, and
 * what came after it. When that entry is gone the database was restored, and the log is looked at from its beginning: it
 * has as many entries as its last says, or else a hole, and then it is read until there.
 */
export function createContiguousSeq({ seqs: read, extent }: ReadSeqs): () => Promise<number> {
  let known = 0

  async function fromTheBeginning(): Promise<number> {
    const { last, count } = await extent()
    return last === count ? last : runFrom(1, await read(1, batch))
  }

  async function runFrom(first: number, seqs: readonly number[]): Promise<number> {
    let from = first
    let found = seqs
    while (runLength(found, from) === batch) {
      from += batch
      found = await read(from, batch)
    }
    return from - 1 + runLength(found, from)
  }

  return async function contiguousSeq() {
    const seqs = known === 0 ? [] : await read(known, batch)
    known = known > 0 && seqs[0] === known ? await runFrom(known, seqs) : await fromTheBeginning()
    return known
  }
}

function runLength(seqs: readonly number[], first: number): number {
  const hole = seqs.findIndex((seq, index) => seq !== first + index)
  return hole === -1 ? seqs.length : hole
}
