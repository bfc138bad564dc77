import type { StagedRendition } from '../../newsroom/images/staged.ts'

type Row = { readonly staged?: unknown; readonly stagedFor?: unknown; readonly factsKey?: unknown }

/**
 * A picture's sizes, when they are those of the picture as it stands; `null` when they have still to be made, or were made
 * before its words last changed.
 */
export function readyRenditions({ staged, stagedFor, factsKey }: Row): readonly StagedRendition[] | null {
  const renditions = readStaged(staged)
  return renditions.length > 0 && typeof factsKey === 'string' && stagedFor === factsKey ? renditions : null
}

export function readStaged(value: unknown): readonly StagedRendition[] {
  return Array.isArray(value) ? value.filter(isStaged) : []
}

function isStaged(value: unknown): value is StagedRendition {
  if (typeof value !== 'object' || value === null) return false
  const texts = ['name', 'file', 'type'].every((field) => typeof Reflect.get(value, field) === 'string')
  return texts && ['width', 'height'].every((field) => typeof Reflect.get(value, field) === 'number')
}
