import { afterEach, describe, expect, test } from '@jest/globals'
import type { WireReader } from '../../../src/wire/reader/wire-reader.ts'
import { aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide, PublicSideOptions } from '../../support/public-side.ts'

let open: PublicSide
afterEach(() => open.close())

/** A public side that counts, and can hold up, its reads of stories. */
async function watched(options: PublicSideOptions = {}) {
  const reads = { count: 0, before: () => Promise.resolve(), after: () => Promise.resolve() }
  open = await aPublicSide({
    ...options,
    through: (wire): WireReader => ({
      ...wire,
      async storyAt(slug) {
        reads.count += 1
        await reads.before()
        const at = await wire.storyAt(slug)
        await reads.after()
        return at
      },
    }),
  })
  return reads
}

const path = '/v1/stories/portrait-unveiled'
const headline = async (): Promise<unknown> => (await (await open.get(path)).json()).headline

describe('ready answers', () => {
  test('are given again without a look at the database until the wire moves', async () => {
    const reads = await watched()
    await open.rows.publish(aWireStory({ headline: 'One' }))
    await open.look()
    expect([await headline(), await headline(), await headline()]).toEqual(['One', 'One', 'One'])
    expect(reads.count).toBe(1)
    await open.rows.publish(aWireStory({ headline: 'Two' }), { rank: 2 })
    await open.look()
    expect(await headline()).toBe('Two')
    expect(reads.count).toBe(2)
  })

  test('are made once, however many wait for one', async () => {
    const reads = await watched()
    await open.rows.publish(aWireStory())
    await open.look()
    await Promise.all(Array.from({ length: 20 }, () => open.get(path)))
    expect(reads.count).toBe(1)
  })

  test('are not kept when the wire moved while their rows were read', async () => {
    const reads = await watched()
    const story = aWireStory({ headline: 'One' })
    await open.rows.publish(story)
    await open.look()
    reads.after = async () => {
      reads.after = () => Promise.resolve()
      await open.rows.kill(story)
      await open.look()
    }
    await open.get(path)
    expect((await open.get(path)).status).toBe(410)
  })

  test('that were begun before a kill are not handed to whoever asks after it', async () => {
    const reads = await watched()
    const story = aWireStory()
    await open.rows.publish(story)
    await open.look()
    let proceed: () => void = () => undefined
    const held = new Promise<void>((resolve) => (proceed = resolve))
    const reached = new Promise<void>((resolve) => {
      reads.after = () => {
        reads.after = () => Promise.resolve()
        resolve()
        return held
      }
    })
    const early = open.get(path)
    await reached
    await open.rows.kill(story)
    await open.look()
    expect((await open.get(path)).status).toBe(410)
    proceed()
    await early
    expect((await open.get(path)).status).toBe(410)
  })

  test('are dropped when the log went backwards, and when it was rewritten to the same length', async () => {
    await watched()
    await open.rows.publish(aWireStory({ headline: 'One' }))
    await open.rows.publish(aWireStory({ headline: 'Two' }), { rank: 2 })
    await open.look()
    expect(await headline()).toBe('Two')
    await open.rows.publish(aWireStory({ headline: 'Restored' }), { rank: 1 })
    await open.rows.rewind(1)
    expect(await open.look()).toBe(1)
    expect(await headline()).toBe('Restored')

    await open.rows.publish(aWireStory({ headline: 'Again' }), { rank: 2 })
    await open.look()
    expect(await headline()).toBe('Again')
    await open.rows.rewind(1)
    await open.rows.log('updated', 'someone-else')
    await open.rows.tables.put('stories', {
      id: 'id-of-portrait-unveiled',
      state: 'gone',
      rank: 3,
      slug: 'portrait-unveiled',
    })
    expect(await open.look()).toBe(2)
    expect((await open.get(path)).status).toBe(404)
  })

  test('do not fill up with pages that are not there', async () => {
    await watched()
    const before = open.delivery.answers.bytes()
    for (let number = 0; number < 50; number += 1) {
      await open.get(`/v1/stories/no-${String(number)}`)
      await open.get(`/stories/no-${String(number)}`)
      await open.get(`/v1/stories?nonsense=${String(number)}`)
      await open.get(`/?utm=${String(number)}`)
    }
    expect(open.delivery.answers.bytes() - before).toBeLessThan(10_000)
  })

  test('share one entry whatever the order of the parameters', async () => {
    await watched()
    await open.rows.publish(aWireStory())
    await open.look()
    await open.get('/v1/stories?limit=5&section=culture')
    const bytes = open.delivery.answers.bytes()
    await open.get('/v1/stories?section=culture&limit=5')
    expect(open.delivery.answers.bytes()).toBe(bytes)
  })
})

describe('what is due', () => {
  test('is lifted before anything public is answered, ready bytes included', async () => {
    let due = false
    const story = aWireStory()
    await watched({
      isDue: () => due,
      async settle(rows) {
        due = false
        await rows.publish(story)
      },
    })
    for (const path of ['/v1/stories', '/feeds/latest.json', '/']) expect((await open.get(path)).status).toBe(200)
    due = true
    expect(await (await open.get('/v1/stories')).text()).toContain(story.headline)
    expect(await (await open.get('/')).text()).toContain(story.headline)
    expect(await (await open.get('/feeds/latest.json')).text()).toContain(story.headline)
  })
})

describe('a log with a hole', () => {
  test('is read up to the hole, and on when it is filled', async () => {
    await watched()
    const entry = (id: number) => ({ id, key: `k${String(id)}`, kind: 'released', story: 'x', at: new Date(id) })
    await open.rows.tables.put('log', entry(1))
    await open.rows.tables.put('log', entry(3))
    expect(await open.wire.seq()).toBe(1)
    expect(await open.look()).toBe(1)
    expect((await open.wire.log(0, 10)).map(({ seq }) => seq)).toEqual([1])
    await open.rows.tables.put('log', entry(2))
    expect(await open.wire.seq()).toBe(3)
    expect(await open.look()).toBe(3)
  })
})
