import { z } from 'zod'
import { NewsroomError, refusals } from '../newsroom/errors.ts'
import { codeOf } from '../storage/missing.ts'
import type { Laboratory } from './laboratory.ts'

/** What is asked of the laboratory's process. */
export type Asked = { readonly id: number } & (
  | { readonly work: 'inspect'; readonly given: Parameters<Laboratory['inspect']> }
  | { readonly work: 'glance'; readonly given: Parameters<Laboratory['glance']> }
  | { readonly work: 'make'; readonly given: Parameters<Laboratory['make']>[0] }
  /** How it is to go on after it told how far it is. */
  | { readonly work: 'go on'; readonly isWanted: boolean }
)

const failed = z.object({
  message: z.string(),
  /** Of an error of the system. */
  code: z.string().nullable(),
  refusal: z.enum(refusals).nullable(),
  problems: z.array(z.object({ code: z.string(), message: z.string(), field: z.string().exactOptional() })),
})

/** What the process answers. */
export const said = z.discriminatedUnion('says', [
  z.object({ id: z.number(), says: z.literal('made'), done: z.number(), of: z.number() }),
  z.object({ id: z.number(), says: z.literal('done'), found: z.unknown() }),
  z.object({ id: z.number(), says: z.literal('failed'), why: failed }),
])

export function wordsOf(error: unknown): z.infer<typeof failed> {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const isRefusal = error instanceof NewsroomError
  return {
    message,
    code: typeof code === 'string' ? code : null,
    refusal: isRefusal ? error.refusal : null,
    problems: isRefusal
      ? error.problems.map(({ code, message, field }) => ({ code, message, ...(field === undefined ? {} : { field }) }))
      : [],
  }
}

/** The error as it was thrown there. */
export function errorOf({ message, code, refusal, problems }: z.infer<typeof failed>): Error {
  if (refusal !== null) return new NewsroomError(refusal, problems)
  return Object.assign(new Error(message), code === null ? {} : { code })
}
