import type { AlreadyPublic } from '../../../release/holds/change-holds.ts'
import type { Item } from '../../../release/holds/read-holds.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'

type Answered = {
  readonly row: EmbargoRow
  readonly alreadyPublic: readonly AlreadyPublic[]
  /** Stories that came under it because of what they were made of. */
  readonly alsoCovers?: readonly Item[]
  readonly pending?: PendingChange
}

const advice =
  'What is public already stays public: this embargo covers its later editions. To stop what is out, hold or kill the story.'

/** What an embargo action answers; a request that waits for a second editor says so, and until when. */
export function embargoAnswer({ row, alreadyPublic, alsoCovers = [], pending }: Answered): Record<string, unknown> {
  const { id, state, until, condition, change } = row
  return {
    embargo: { id, state, until: until === null ? null : new Date(until).toISOString(), condition, revision: change },
    alreadyPublic: alreadyPublic.map(({ story, since }) => ({ story, since: new Date(since).toISOString() })),
    ...(pending === undefined ? {} : { pending: true, expiresAt: pending.expiresAt }),
    ...(alsoCovers.length === 0
      ? {}
      : { alsoCovers: alsoCovers.map(({ kind, item }) => ({ relationTo: kind, value: item })) }),
    ...(alreadyPublic.length === 0 ? {} : { advice }),
  }
}
