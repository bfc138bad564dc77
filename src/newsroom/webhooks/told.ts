/** What a destination may ask to be told of: the kinds of entries in the wire's log, apart from the log's own `reset`. */
export const toldKinds = ['released', 'updated', 'corrected', 'withdrawn', 'killed'] as const

export type ToldKind = (typeof toldKinds)[number]

/** Those that tell of words that are out, and none of which is told any more once the story has ended. */
export const tellsWords: readonly ToldKind[] = ['released', 'updated', 'corrected']

export function isToldKind(kind: string): kind is ToldKind {
  return (toldKinds as readonly string[]).includes(kind)
}

/** What the desk calls a message of this kind. */
export const toldInWords: Readonly<Record<ToldKind, string>> = {
  released: 'Released',
  updated: 'Updated',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  killed: 'Killed',
}
