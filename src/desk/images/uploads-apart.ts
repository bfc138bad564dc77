import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Endpoint, SanitizedConfig } from 'payload'
import type { Incoming } from '../../imaging/incoming.ts'
import { isForm } from '../is-form.ts'

/**
 * What comes with a request lies in a folder of that request's own, and goes with it. Payload takes away the one file that it
 * makes a picture of, and leaves others: those under another name, beside words that can't be read, or at a door that takes
 * none. Some of them it does not even remember.
 */
export function keepUploadsApart({ folder: incoming }: Pick<Incoming, 'folder'>) {
  const folders = new AsyncLocalStorage<string>()

  function apart(endpoint: Endpoint): Endpoint {
    if (endpoint.method !== 'post' && endpoint.method !== 'patch') return endpoint
    return {
      ...endpoint,
      async handler(req) {
        if (!isForm(req)) return endpoint.handler(req)
        const folder = path.join(incoming, `request-${randomUUID()}`)
        try {
          return await folders.run(folder, () => endpoint.handler(req))
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      },
    }
  }

  return (config: SanitizedConfig): SanitizedConfig => {
    for (const collection of config.collections) {
      if (collection.endpoints !== false) collection.endpoints = collection.endpoints.map(apart)
    }
    // Read anew for each request, in which it is that request's.
    Object.defineProperty(config.upload, 'tempFileDir', {
      enumerable: true,
      get: () => folders.getStore() ?? incoming,
    })
    return Object.assign(config, { endpoints: config.endpoints.map(apart) })
  }
}
