/** A refusal, in the API’s words (RFC 9457). */
export class WireError extends Error {
  readonly status: number
  /** The body of the answer; null when it had none that can be read. */
  readonly problem: unknown

  constructor(status: number, problem: unknown) {
    super(detailOf(problem) ?? `The newsroom answered ${String(status)}.`)
    this.name = 'WireError'
    this.status = status
    this.problem = problem
  }
}

function detailOf(problem: unknown): string | null {
  if (typeof problem !== 'object' || problem === null || !('detail' in problem)) return null
  return typeof problem.detail === 'string' ? problem.detail : null
}
