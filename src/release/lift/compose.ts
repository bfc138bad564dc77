import { NewsroomError } from '../../newsroom/errors.ts'
import type { Correction, Retraction, WireStory } from '../../newsroom/wire/story.ts'
import type { WireStoryRow } from '../../wire/store/types.ts'
import type { EditionRow, ReleaseRow } from '../store/types.ts'

const notedKinds = ['correction', 'clarification', 'editors-note', 'retraction'] as const

/**
 * The public document: the edition, and what only the lift knows. A refile is a slip mended: the page keeps the time of
 * its last real change. Notes are appended to those that stand, or that stood when the story was taken off (`kept`); it
 * was published when it first went out, however often it came back.
 */
export function composeStory(
  release: ReleaseRow,
  edition: EditionRow,
  base: WireStoryRow | null,
  kept: readonly Correction[] = [],
): WireStory {
  if (release.actualAt === null) {
    throw new NewsroomError('conflict', { code: 'not-lifted', message: `Release ${release.id} has no instant yet.` })
  }
  const before = base?.document ?? null
  const at = new Date(release.actualAt).toISOString()
  return {
    ...edition.document,
    kind: release.kind,
    version: (base?.version ?? 0) + 1,
    publishedAt: base?.publishedAt === null || base === null ? at : new Date(base.publishedAt).toISOString(),
    updatedAt: release.kind === 'refile' && before !== null ? before.updatedAt : at,
    corrections: [...(before?.corrections ?? kept), ...noteOf(release, at)],
    retraction: retractionOf(release, at) ?? before?.retraction ?? null,
  }
}

function noteOf({ kind, note }: ReleaseRow, at: string): readonly Correction[] {
  const noted = notedKinds.find((one) => one === kind)
  return noted === undefined || note === null ? [] : [{ kind: noted, note, at }]
}

function retractionOf({ kind, note }: ReleaseRow, at: string): Retraction | null {
  return kind === 'retraction' && note !== null ? { note, at } : null
}
