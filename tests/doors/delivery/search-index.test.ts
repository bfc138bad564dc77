/** What the index of a search holds, and for how long: as much as the wire, and not a moment longer. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'
import { aWireStory } from '../../support/a-wire-story.ts'
import { aPublicSide, type PublicSide } from '../../support/public-side.ts'
import { aWire, type WireRows } from '../../support/wire-rows.ts'

let rows: WireRows
let searchDir: string
let nodes: PublicSide[] = []

beforeEach(async () => {
  rows = await aWire()
  searchDir = join(await mkdtemp(join(tmpdir(), 'stet-search-')), 'search')
})
afterEach(async () => {
  for (const node of nodes) await node.close()
  nodes = []
  await rows.close()
  await rm(searchDir, { recursive: true, force: true })
})

async function aNode(): Promise<PublicSide> {
  const node = await aPublicSide({ rows, searchDir })
  nodes.push(node)
  return node
}

async function found(node: PublicSide, q: string): Promise<string[]> {
  const answer = await node.getNow(`/v1/search?q=${encodeURIComponent(q)}`)
  expect(answer.status).toBe(200)
  const body: { stories: { slug: string }[] } = await answer.json()
  return body.stories.map(({ slug }) => slug)
}

const words = Array.from({ length: 250 }, (_each, index) => `zq${(index * 7919 + 104729).toString(36)}word`)

function aLongStory(slug: string, text: string) {
  return aWireStory({ slug, body: { html: '', text, blocks: [] } })
}

/** Which of these words stand in any byte of any file of the index. */
async function left(wanted: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(searchDir)
  const files = await Promise.all(names.map((name) => readFile(join(searchDir, name), 'latin1')))
  return wanted.filter((word) => files.some((bytes) => bytes.includes(word)))
}

describe('the index', () => {
  test('has a story from its lift to its kill, and not a word of it afterwards in any byte', async () => {
    const node = await aNode()
    const text = words.join(' ')
    for (let number = 0; number < 12; number += 1) {
      await rows.publish(
        aLongStory(`other-${String(number)}`, words.map((word) => `${word}${String(number)}`).join(' ')),
      )
    }
    const story = aLongStory('to-be-killed', text)
    await rows.publish(story)
    expect(await found(node, words[7] ?? '')).toEqual(['to-be-killed'])
    expect(await left(words)).toEqual(words)
    await rows.kill(story)
    expect(await found(node, words[7] ?? '')).toEqual([])
    const whole = words.map((word) => ` ${word} `)
    expect(await left(whole)).toEqual([])
    expect(await left(['to-be-killed', story.id])).toEqual([])
  })

  test('has the words of a correction in place of those before', async () => {
    const node = await aNode()
    await rows.publish(aLongStory('a', 'It was zqseven.'))
    expect(await found(node, 'zqseven')).toEqual(['a'])
    await rows.publish(aLongStory('a', 'It was zqeight.'), { rank: 2 })
    expect([await found(node, 'zqseven'), await found(node, 'zqeight')]).toEqual([[], ['a']])
    expect(await left(['zqseven'])).toEqual([])
  })

  test('is this account’s alone', async () => {
    await found(await aNode(), 'anything')
    const modes = await Promise.all(
      [searchDir, ...(await readdir(searchDir)).map((name) => join(searchDir, name))].map(
        async (path) => (await stat(path)).mode & 0o077,
      ),
    )
    expect(modes[0]).toBe(0)
    expect((await stat(join(searchDir, 'wire-1.db'))).mode & 0o077).toBe(0)
  })
})

describe('a story that is not live any more is not found', () => {
  test('though the index has yet to hear of it', async () => {
    const node = await aNode()
    const [killed, corrected] = [aLongStory('killed', 'zqseven'), aLongStory('corrected', 'zqseven')]
    for (const story of [killed, corrected]) await rows.publish(story)
    expect(await found(node, 'zqseven')).toHaveLength(2)
    await rows.tables.put('stories', { id: killed.id, state: 'killed', rank: 2, slug: killed.slug })
    await rows.tables.put('stories', {
      id: corrected.id,
      state: 'live',
      rank: 2,
      slug: corrected.slug,
      published_at: new Date(corrected.publishedAt),
      document: aLongStory('corrected', 'It is something else now.'),
    })
    // The log says nothing, and what is kept ready is of another question.
    expect(await found(node, 'zqseven zqseven')).toEqual([])
  })
})

describe('a node that starts', () => {
  test('goes on where it was, and hears what happened meanwhile', async () => {
    const first = await aNode()
    const story = aLongStory('meanwhile', 'zqseven')
    await rows.publish(story)
    await rows.publish(aLongStory('stays', 'zqseven'))
    expect(await found(first, 'zqseven')).toHaveLength(2)
    await first.close()
    nodes = []
    await rows.kill(story)
    const second = await aNode()
    expect(await found(second, 'zqseven')).toEqual(['stays'])
    expect(second.notes).toEqual([])
    expect(await readdir(searchDir)).toEqual(expect.arrayContaining(['wire-1.db']))
  })

  test.each([
    {
      says: 'is broken',
      break: () => writeFile(join(searchDir, 'wire-1.db'), 'nothing that SQLite ever wrote'.repeat(300)),
    },
    {
      says: 'is of another version',
      async break() {
        const client = createClient({ url: `file:${join(searchDir, 'wire-1.db')}` })
        await client.execute('PRAGMA user_version = 99')
        client.close()
      },
    },
    { says: 'is not there', break: () => rm(searchDir, { recursive: true }) },
  ])('builds an index that $says', async ({ break: breakIt, says }) => {
    const first = await aNode()
    await rows.publish(aLongStory('a', 'zqseven'))
    expect(await found(first, 'zqseven')).toEqual(['a'])
    await first.close()
    nodes = []
    await breakIt()
    const second = await aNode()
    expect(await found(second, 'zqseven')).toEqual(['a'])
    expect(second.notes.at(-1)).toMatch(/^The search index was built from the wire: 1 stories in /)
    expect(second.notes).toHaveLength(says === 'is not there' ? 1 : 2)
  })

  test('takes another file when a node beside it has the first, and takes away what nobody has', async () => {
    const [first, second] = [await aNode(), await aNode()]
    await rows.publish(aLongStory('a', 'zqseven'))
    expect([await found(first, 'zqseven'), await found(second, 'zqseven')]).toEqual([['a'], ['a']])
    expect((await readdir(searchDir)).filter((name) => name.endsWith('.db'))).toEqual(['wire-1.db', 'wire-2.db'])
    for (const node of nodes) await node.close()
    nodes = []
    await found(await aNode(), 'zqseven')
    expect((await readdir(searchDir)).filter((name) => name.endsWith('.db'))).toEqual(['wire-1.db'])
  })
})

describe('an index that breaks, or whose log is another one by now,', () => {
  test('is built anew while the node goes on', async () => {
    const node = await aNode()
    for (const slug of ['a', 'b', 'c']) await rows.publish(aLongStory(slug, 'zqseven'))
    expect(await found(node, 'zqseven')).toHaveLength(3)
    await rows.rewind(1)
    await rows.publish(aLongStory('d', 'zqseven'))
    await rows.tables.put('stories', { id: 'id-of-b', state: 'gone', rank: 9, slug: 'b' })
    expect(await found(node, 'zqseven d')).toEqual([])
    expect((await found(node, 'zqseven')).toSorted()).toEqual(['a', 'c', 'd'])
    expect(node.notes).toContain('The log of the wire is not the one that the search index followed: it is built anew.')
  })
})
