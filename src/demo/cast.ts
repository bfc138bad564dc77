import type { Role } from '../newsroom/people/roles.ts'

/** Someone on the staff of the demo newsroom. */
export type CastMember = {
  readonly part: CastPart
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  /** What they may do, for the sign-in page. */
  readonly may: string
}

export type CastPart = Role | 'editor2'

function member(part: CastPart, name: string, may: string): CastMember {
  return { part, email: `${part}@stet.example`, name, roles: [part === 'editor2' ? 'editor' : part], may }
}

/** One of each role, and a second editor: some things take two. */
export const cast: readonly CastMember[] = [
  member('reporter', 'Ines Halloran', 'Writes and submits stories'),
  member('subeditor', 'Tobias Wrenn', 'Edits, returns and spikes stories; keeps the bylines'),
  member('picture-editor', 'Odile Merrick', 'Takes in pictures, captions them and keeps their rights'),
  member('editor', 'Ruth Calloway', 'Approves, releases, corrects and kills; asks for embargoes to be lifted'),
  member('legal', 'Daniel Sarpong', 'Reads what is flagged and clears it; imposes embargoes; may kill'),
  member('admin', 'Petra Vance', 'Keeps the accounts, sections and partners; may not publish'),
  member(
    'editor2',
    'Leon Marchbank',
    'The second editor: confirms what Ruth Calloway asks for, and the other way round',
  ),
]
