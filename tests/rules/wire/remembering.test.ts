import { expect, test } from '@jest/globals'
import { remembering } from '../../../src/wire/reader/remembering.ts'

function reading(mostCharacters: number) {
  const read: string[] = []
  const say = remembering((text) => {
    read.push(text)
    return { text }
  }, mostCharacters)
  return { read, say }
}

test('the same text is read once, and is the same object', () => {
  const { read, say } = reading(100)
  expect(say('one')).toBe(say('one'))
  expect(read).toEqual(['one'])
})

test('what was asked for longest ago is forgotten first', () => {
  const { read, say } = reading(6)
  for (const text of ['one', 'two', 'one', 'six', 'one', 'two']) say(text)
  expect(read).toEqual(['one', 'two', 'six', 'two'])
})

test('what is longer than all that may be remembered drives nothing out', () => {
  const { read, say } = reading(3)
  for (const text of ['one', 'three', 'three', 'one']) say(text)
  expect(read).toEqual(['one', 'three', 'three'])
})

test('what says nothing is remembered too', () => {
  let times = 0
  const say = remembering(() => {
    times += 1
    return null
  }, 10)
  expect([say(''), say('')]).toEqual([null, null])
  expect(times).toBe(1)
})
