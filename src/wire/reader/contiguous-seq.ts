/** Ids of the log from `from` on, in order, at most `limit`. */
export type ReadSeqs = (from: number, limit: number) => Promise<readonly number[]>

const batch = 1000

/**
 * The highest `seq` below which the log has no hole.
 *
 * What was found whole is remembered, so that in the common case one indexed read answers: the last entry again, and
 * what came after it. When that entry is gone the database was restored, and the log is counted from its beginning.
 */
export function createContiguousSeq(read: ReadSeqs): () => Promise<number> {
  let known = 0

  return async function contiguousSeq() {
    let from = Math.max(known, 1)
    let seqs = await read(from, batch)
    if (known > 0 && seqs[0] !== known) {
      from = 1
      seqs = await read(from, batch)
    }
    while (runLength(seqs, from) === batch) {
      from += batch
      seqs = await read(from, batch)
    }
    known = from - 1 + runLength(seqs, from)
    return known
  }
}

function runLength(seqs: readonly number[], first: number): number {
  const hole = seqs.findIndex((seq, index) => seq !== first + index)
  return hole === -1 ? seqs.length : hole
}
