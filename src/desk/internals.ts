import type { SanitizedConfig } from 'payload'
import { nobody, nobodyInPanel, staff } from './access.ts'

/**
 * Payload adds collections of its own whose access, left alone, is "any signed-in user of any collection". Here every
 * function is written out. Of its jobs, which we have none of, nobody runs one.
 */
export function guardInternals(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    // The panel reads and writes preferences through endpoints of their own, each person theirs.
    const own = collection.slug === 'payload-locked-documents' ? staff : nobody
    collection.access = {
      ...collection.access,
      create: own,
      read: own,
      update: own,
      delete: own,
      readVersions: nobody,
      unlock: nobody,
      admin: nobodyInPanel,
    }
  }
  const noJobs = { run: () => false, queue: () => false, cancel: () => false }
  config.jobs = { ...config.jobs, access: noJobs }
  return config
}
