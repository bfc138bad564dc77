import type { Router } from 'express'

/** Every path that a router, and the routers in it, answer GET at: as Express was told it. */
export function mountedPaths({ stack }: Router): readonly string[] {
  return stack.flatMap(({ route, handle }) => {
    if (route !== undefined) return [route.path].flat()
    return isRouter(handle) ? mountedPaths(handle) : []
  })
}

function isRouter(handle: object): handle is Router {
  return 'stack' in handle
}
