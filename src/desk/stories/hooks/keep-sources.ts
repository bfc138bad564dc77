import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Whoever brings back an old version without being allowed to read its sources leaves those that stand now: Payload takes
 * the field out of what is brought back, and puts nothing in its place.
 */
export const keepSources: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const text: Readonly<Record<string, unknown>> = data
  const now = { ...(originalDoc as Readonly<Record<string, unknown>> | undefined) }
  if (req.context['isRestoringVersion'] !== true || text['sources'] !== undefined) return data
  return { ...data, sources: now['sources'] }
}
