import type { Answer } from '../../actions/post-action.ts'

/**
 * Whether the same file may fare better a little later: nobody answered, the desk's queue was full, or something went wrong
 * there. What the desk refuses for what it is will be refused again.
 */
export function mayBeSentAgain({ ok, status }: Pick<Answer, 'ok' | 'status'>): boolean {
  return !ok && (status === 0 || status === 408 || status === 429 || status >= 500)
}
