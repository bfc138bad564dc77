import { Forbidden, type PayloadHandler, type SanitizedConfig } from 'payload'
import { isStaff } from '../newsroom/people/roles.ts'

const permissions = '/access/:id?'

/**
 * Payload tells anyone who asks what they may do with a document: nothing, for a stranger, but 404 for one that is not
 * there and 200 for one that is. Here the staff alone are told.
 */
export function guardPermissions(config: SanitizedConfig): SanitizedConfig {
  let guarded = 0
  for (const collection of config.collections) {
    if (collection.endpoints === false) continue
    collection.endpoints = collection.endpoints.map((endpoint) => {
      if (endpoint.path !== permissions) return endpoint
      guarded += 1
      return { ...endpoint, handler: toStaff(endpoint.handler) }
    })
  }
  if (guarded === 0) throw new Error(`Payload has no ${permissions} any more: look where it went.`)
  return config
}

function toStaff(handler: PayloadHandler): PayloadHandler {
  return async function tellStaff(req) {
    if (!isStaff(req.user)) throw new Forbidden(req.t)
    return handler(req)
  }
}
