/** Any sequence of events, decided by the rules alone: what is public is exactly what a naive model says. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { aDeskByTheRules } from '../../support/model/by-the-rules.ts'
import { anyDay } from '../../support/model/commands.ts'
import { createNaive } from '../../support/model/naive.ts'
import { agreedRuns } from '../../support/model/runs.ts'

const start = Date.parse('2026-11-22T09:00:00.000Z')

test('what is public, and with which text, is what the embargoes, schedules and endings leave', async () => {
  const seen = new Set<number>()
  const day = fc.commands(anyDay, { maxCommands: 80, size: 'max' })
  await fc.assert(
    fc.asyncProperty(day, async (commands) => {
      const real = aDeskByTheRules(start)
      const model = createNaive(start)
      await fc.asyncModelRun(() => ({ model, real }), commands)
      for (const story of model.stories) seen.add(model.told(story).status)
    }),
    { numRuns: agreedRuns(1_000) },
  )
  // A model that let nothing out would agree with rules that let nothing out.
  expect([...seen].toSorted()).toEqual([200, 404, 410])
})
