/**
 * Lexical chooses between its two builds by a top-level await in each of its modules, and Node 20 now and then waits for
 * ever on such a graph (or, before 20.10, does not parse what it finds there). Whoever resolves it as `production` gets the
 * one build, with nothing to await.
 */
import * as nodeModule from 'node:module'

/** @type {(specifier: string, context: { conditions?: string[] }) => object} */
function plainly(specifier, context) {
  return /^(@lexical\/|lexical$)/.test(specifier)
    ? { ...context, conditions: [...(context.conditions ?? []), 'production'] }
    : context
}

export function loadLexicalPlainly() {
  if (typeof nodeModule.registerHooks === 'function') {
    nodeModule.registerHooks({ resolve: (specifier, context, next) => next(specifier, plainly(specifier, context)) })
    return
  }
  const hook = `${plainly.toString()}
export async function resolve(specifier, context, next) { return next(specifier, plainly(specifier, context)) }`
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
