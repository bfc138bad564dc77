import { Forbidden, type Endpoint, type PayloadHandler, type SanitizedConfig } from 'payload'
import { NewsroomError } from '../newsroom/errors.ts'
import { isStaff } from '../newsroom/people/roles.ts'

const versions = '/versions'
const oneVersion = '/versions/:id'

/**
 * Payload opens the same doors for every collection: to versions of what has none, to duplicates of what has no other
 * self, to jobs where there are none. Only those that lead somewhere are left, and what is asked of no door is a refusal
 * with a sentence like any other.
 */
export function guardRoutes(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const doors = collection.endpoints === false ? [] : collection.endpoints
    const hasVersions = collection.versions !== undefined
    collection.endpoints = [
      ...doors.filter(({ path }) => !leadsNowhere(path, hasVersions)).map(toldToStaffAlone),
      ...noDoors,
    ]
  }
  const root: Endpoint[] = config.endpoints.filter(({ path }) => !path.startsWith('/payload-jobs'))
  return Object.assign(config, { endpoints: [...root, ...noDoors] })
}

function leadsNowhere(path: string, hasVersions: boolean): boolean {
  if (path === '/:id/duplicate') return true
  return !hasVersions && (path === versions || path === oneVersion)
}

/** Payload looks for a version before it looks who wants it put back: a stranger would learn which ids are there. */
function toldToStaffAlone(endpoint: Endpoint): Endpoint {
  return endpoint.path === oneVersion && endpoint.method === 'post'
    ? { ...endpoint, handler: staffFirst(endpoint.handler) }
    : endpoint
}

function staffFirst(handler: PayloadHandler): PayloadHandler {
  return async function restore(req) {
    if (!isStaff(req.user)) throw new Forbidden(req.t)
    return handler(req)
  }
}

const noDoors: readonly Endpoint[] = (['get', 'post', 'put', 'patch', 'delete'] as const).map((method) => ({
  path: '/:any*',
  method,
  handler: (req) => {
    throw new NewsroomError('not-found', {
      code: 'no-such-address',
      message: `There is nothing at this address that answers ${String(req.method).slice(0, 10)}.`,
    })
  },
}))
