import type { AlreadyPublic } from '../../../release/holds/change-holds.ts'
import type { EmbargoRow } from '../../../release/store/types.ts'

/** What an embargo action answers; a request that waits for a second editor says so. */
export function embargoAnswer(
  { id, state, until }: EmbargoRow,
  alreadyPublic: readonly AlreadyPublic[],
  isPending = false,
): Record<string, unknown> {
  return {
    embargo: { id, state, until: until === null ? null : new Date(until).toISOString() },
    alreadyPublic: alreadyPublic.map(({ story, since }) => ({ story, since: new Date(since).toISOString() })),
    ...(isPending ? { pending: true } : {}),
    ...(alreadyPublic.length === 0
      ? {}
      : { advice: 'What is public already stays public under this embargo. To stop it, unpublish or kill the story.' }),
  }
}
