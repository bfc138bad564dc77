/** Decodes and encodes pictures for the server that started it, and lets everybody else have the processor first. */
import { laboratoryHere } from './laboratory.ts'
import { wordsOf, type Asked } from './laboratory-messages.ts'
import { letOthersFirst } from './let-others-first.ts'

letOthersFirst()

const waiting = new Map<number, (isWanted: boolean) => void>()

process.on('message', (asked: Asked) => {
  if (asked.work === 'go on') waiting.get(asked.id)?.(asked.isWanted)
  else void answer(asked)
})
// Whoever it works for has gone.
process.on('disconnect', () => process.exit())

async function answer(asked: Exclude<Asked, { work: 'go on' }>): Promise<void> {
  const { id } = asked
  try {
    process.send?.({ id, says: 'done', found: await work(asked) })
  } catch (error) {
    process.send?.({ id, says: 'failed', why: wordsOf(error) })
  }
}

function work(asked: Exclude<Asked, { work: 'go on' }>): Promise<unknown> {
  if (asked.work === 'inspect') return laboratoryHere.inspect(...asked.given)
  if (asked.work === 'glance') return laboratoryHere.glance(...asked.given)
  return laboratoryHere.make(asked.given, (done, of) => goOn(asked.id, done, of))
}

async function goOn(id: number, done: number, of: number): Promise<void> {
  const isWanted = await new Promise<boolean>((resolve) => {
    waiting.set(id, resolve)
    process.send?.({ id, says: 'made', done, of })
  })
  waiting.delete(id)
  if (!isWanted) throw new Error('It is not wanted any more.')
}
