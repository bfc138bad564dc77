/**
 * What a person may be told. `code` is for counting and for programs; `message` is a sentence with the value in it;
 * `field` names what to mend, `link` is where to look. One table (`errors-http` in the desk, `problems` in delivery) turns codes into statuses.
 */
export type Problem = {
  readonly code: string
  readonly message: string
  readonly field?: string
  readonly link?: string
}

export const refusals = [
  'bad-input',
  'not-ready',
  'conflict',
  'forbidden',
  'not-found',
  'unavailable',
  'too-large',
] as const

/** The reason something was refused, all of it at once. Anything else that is thrown is a bug. */
export type Refusal = (typeof refusals)[number]

export class NewsroomError extends Error {
  readonly refusal: Refusal
  readonly problems: readonly Problem[]

  constructor(refusal: Refusal, problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem]
    super(list.map((problem) => problem.message).join(' '))
    this.name = 'NewsroomError'
    this.refusal = refusal
    this.problems = list
  }
}
