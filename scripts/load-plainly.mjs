/**
 * Two packages that Node 20 does not load as they would like.
 *
 * Lexical chooses between its two builds by a top-level await in each module, and Node 20 now and then waits for ever on
 * such a graph: resolved as `production` there is one build, and nothing to await. sharp imports JSON with an attribute,
 * which Node 20.9 does not parse: resolved as `require` it does not.
 */
import * as nodeModule from 'node:module'

/** @type {(specifier: string, context: { conditions?: string[] }) => object} */
function plainly(specifier, context) {
  const conditions = context.conditions ?? []
  if (/^(@lexical\/|lexical$)/.test(specifier)) return { ...context, conditions: [...conditions, 'production'] }
  if (/^sharp(-[0-9a-f]+)?$/.test(specifier) && /^20\.9\./.test(process.versions.node)) {
    return { ...context, conditions: conditions.map((condition) => (condition === 'import' ? 'require' : condition)) }
  }
  return context
}

export function loadPlainly() {
  if (typeof nodeModule.registerHooks === 'function') {
    nodeModule.registerHooks({ resolve: (specifier, context, next) => next(specifier, plainly(specifier, context)) })
    return
  }
  const hook = `${plainly.toString()}
export async function resolve(specifier, context, next) { return next(specifier, plainly(specifier, context)) }`
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
