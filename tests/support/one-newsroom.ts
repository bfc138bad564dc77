import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { openNewsroom, type Newsroom } from './newsroom.ts'
import { nothing } from './orders.ts'

/**
 * The newsroom of a file of tests about orders of events: it opens before the first and closes after the last, and what one
 * has happen at a step does not happen in the next.
 */
export let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => {
  newsroom.reached = nothing
})
