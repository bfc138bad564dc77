import { z } from 'zod'

export const targetsMessage = z.array(
  z.object({
    name: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    /** What it answers: a run in which it answers something else is none. */
    status: z.number(),
    /** The target that sends the same bytes and does nothing else. */
    bare: z.string().nullable(),
    /** Payload's answer with the same content. */
    rest: z.string().nullable(),
    /** Whether how late the latest are is measured too. */
    tail: z.boolean(),
    /** Whether it is of the server’s own process: what that worked is known. */
    isOurs: z.boolean(),
  }),
)

/** Something to ask for again and again. */
export type Target = z.infer<typeof targetsMessage>[number]

export const restList = 'Payload’s REST, a list of 20'
export const restStory = 'Payload’s REST, one story'
