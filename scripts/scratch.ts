import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'

export type Scratch = { readonly payload: Payload; readonly folder: string; readonly close: () => Promise<void> }

/** Payload on a database of its own that is thrown away: for what is generated from the collections. */
export async function openOnScratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-scratch-'))
  process.env['DATABASE_URL'] = `file:${join(folder, 'scratch.db')}`
  process.env['PAYLOAD_SECRET'] = 'thrown away'
  process.env['DISABLE_PAYLOAD_HMR'] = 'true'
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  return {
    payload,
    folder,
    async close() {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
