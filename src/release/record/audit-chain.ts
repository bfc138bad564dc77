import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** By which way in it was done: the panel and the desk's API, a partner's door, a preview, the machine's own console. */
export type AuditDoor = 'desk' | 'partner' | 'preview' | 'machine'

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>

/** What somebody did or read, and what came of it. Ids and reasons: no secret, and nothing of what is held. */
export type AuditEntry = {
  readonly door: AuditDoor
  /** The id of the person, the partner or the preview; null for nobody we know. */
  readonly by: string | null
  readonly action: string
  /** The collection of the thing it was done to. */
  readonly about: string
  readonly item: string
  /** `done`, `refused: <codes>` or `failed`. */
  readonly outcome: string
  readonly details?: AuditDetails
}

/** A row of the audit log. Its id is its `seq`; those from before there was a chain have neither, nor a hash. */
export type AuditRow = Omit<AuditEntry, 'door' | 'details'> & {
  readonly id: string
  readonly seq: number | null
  readonly at: string
  readonly door: AuditDoor | null
  readonly details: AuditDetails | null
  readonly previous: string | null
  readonly hash: string | null
}

/** The hash of a row: of all that it says, its place and the hash of the row before it. */
export function hashOf({ seq, previous, at, door, by, action, about, item, outcome, details }: AuditRow): string {
  return sha256(
    canonicalJson({
      seq,
      previous,
      at: instantOf(at),
      ...{ door, by, action, about, item, outcome, details },
    }),
  )
}

/** However the database writes it; what is no instant any more stands as it is. */
function instantOf(at: string): string {
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) ? at : instant.toISOString()
}

/** What the chain's first row follows: the digest of all that was recorded before there was a chain. */
export function digestOf(before: readonly AuditRow[]): string {
  return sha256(
    before
      .map((row) => `${row.id} ${hashOf(row)}`)
      .sort()
      .join('\n'),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
