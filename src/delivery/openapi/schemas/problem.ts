import { z } from 'zod'
import type { Problem } from '../../../newsroom/errors.ts'
import type { Tombstone } from '../../../newsroom/wire/story.ts'
import { component, count, instant, text, textOrNone } from '../component.ts'

type ProblemDetails = {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
}

const fields = {
  type: z.literal('about:blank').meta({ description: 'The status says which kind it is.' }),
  title: text('The status in words.', 'Not Found'),
  status: count('The status.', 404),
  detail: text('A sentence for a person.', 'There is nothing public at this address.'),
}

/** RFC 9457. */
export const problem = component<ProblemDetails>('Problem', 'What went wrong (RFC 9457).', fields)

export const refusal = component<ProblemDetails & { readonly errors: readonly Problem[] }>(
  'Refusal',
  'What has to be mended, all of it at once.',
  {
    ...fields,
    title: text('The status in words.', 'Bad Request'),
    status: count('The status.', 400),
    detail: text('All sentences.', 'There is no parameter “colour” here.'),
    errors: z.array(
      component<Problem>('InputProblem', 'One thing to mend.', {
        code: text('For programs.', 'bad-parameter'),
        message: text('For people.', 'There is no parameter “colour” here.'),
        field: z
          .string()
          .optional()
          .meta({ description: 'What it is about.', examples: ['colour'] }),
        link: z.string().optional().meta({ description: 'Where to look.' }),
      }),
    ),
  },
)

export const gone = component<ProblemDetails & { readonly tombstone: Tombstone }>(
  'Gone',
  'A story that was public stood here, and was killed.',
  {
    ...fields,
    title: text('The status in words.', 'Gone'),
    status: count('The status.', 410),
    detail: text('The notice.', 'This story was withdrawn.'),
    tombstone: component<Tombstone>('Tombstone', 'What is left of a killed story.', {
      id: text('Its id.', 'Vt3q0pYy4hZc'),
      slug: text('Where it stood.', 'brightwater-bank-to-close-its-counters'),
      killedAt: instant('When.', '2026-11-22T12:00:00.000Z'),
      notice: textOrNone('What readers are told.', 'This story was withdrawn.'),
    }),
  },
)
