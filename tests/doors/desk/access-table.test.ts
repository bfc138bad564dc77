import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { accessTable, type Row } from './access-table.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aDoor, everybody, type Knock, type Who } from './people.ts'

let newsroom: Newsroom
let knock: Knock

beforeAll(async () => {
  newsroom = await openNewsroom()
  knock = await aDoor(newsroom)
})

afterAll(() => newsroom.close())

/**
 * 403 says you may not; 401 that nobody may who is not signed in; 409 that it is done by an action, not so; and there may
 * be no such door. Anything else was let through: what it then said of an empty body or an unknown id is its own affair.
 */
const shut = new Set([401, 403, 409])

function isNoDoor(body: unknown): boolean {
  return JSON.stringify(body).includes('"no-such-address"')
}

async function whoMay(ask: (who: Who) => Promise<{ status: number; body: unknown }>): Promise<readonly Who[]> {
  const letIn: Who[] = []
  for (const who of everybody) {
    const { status, body } = await ask(who)
    expect(status).not.toBe(500)
    if (!shut.has(status) && !isNoDoor(body)) letIn.push(who)
  }
  return letIn
}

function inOrder(named: readonly Who[]): readonly Who[] {
  return everybody.filter((who) => named.includes(who))
}

function isFunction(value: unknown): value is (args: object) => unknown {
  return typeof value === 'function'
}

const collections = Object.entries(accessTable)

/** Preferences have doors of their own, each person theirs: tested below. */
const withDoors = collections.filter(([slug]) => slug !== 'payload-preferences')

describe('who may do what with which collection, at the door', () => {
  test('every collection there is has its row, and no row is of one there is not', () => {
    expect(Object.keys(accessTable).sort()).toEqual(newsroom.payload.config.collections.map(({ slug }) => slug).sort())
  })

  test.each(withDoors)('%s: reading', async (slug, row) => {
    expect(await whoMay((who) => knock(who, 'GET', `/${slug}?limit=1`))).toEqual(inOrder(row.read))
    expect(await whoMay((who) => knock(who, 'GET', `/${slug}/count`))).toEqual(inOrder(row.read))
  })

  test.each(withDoors)('%s: creating', async (slug, row) => {
    expect(await whoMay((who) => knock(who, 'POST', `/${slug}`, {}))).toEqual(inOrder(row.create))
  })

  test.each(withDoors)('%s: changing', async (slug, row) => {
    const path = `/${slug}/${slug === 'wire-log' ? '1' : randomUUID()}`
    expect(await whoMay((who) => knock(who, 'PATCH', path, {}))).toEqual(inOrder(row.update))
  })

  test.each(withDoors)('%s: deleting', async (slug, row) => {
    const path = `/${slug}/${slug === 'wire-log' ? '1' : randomUUID()}`
    expect(await whoMay((who) => knock(who, 'DELETE', path))).toEqual(inOrder(row.delete))
  })

  test.each(collections.filter(([, { readVersions }]) => readVersions.length > 0))(
    '%s: old versions',
    async (slug, row) => {
      expect(await whoMay((who) => knock(who, 'GET', `/${slug}/versions`))).toEqual(inOrder(row.readVersions))
    },
  )

  test('users: unlocking', async () => {
    const body = { email: 'reporter@stet.example' }
    expect(await whoMay((who) => knock(who, 'POST', '/users/unlock', body))).toEqual(
      inOrder(accessTable['users']?.unlock ?? []),
    )
  })
})

describe('what the functions themselves answer', () => {
  const operations = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const
  const cells = collections.flatMap(([slug, row]) => operations.map((operation) => ({ slug, operation, row })))

  async function answerOf(slug: string, operation: keyof Row, who: Who): Promise<unknown> {
    const collection = newsroom.payload.config.collections.find((each) => each.slug === slug)
    const ask: unknown = collection?.access[operation]
    if (!isFunction(ask)) return `${slug} has no function for ${operation}`
    const roles = who === 'public' || who === 'no-role' ? [] : [who]
    const user = who === 'public' ? null : { id: who, collection: 'users', roles }
    return ask({ req: { user, payload: newsroom.payload, context: {}, headers: new Headers() } })
  }

  test.each(cells)('$slug: $operation is yes or no, to each as the table says', async ({ slug, operation, row }) => {
    const isWire = row === accessTable['wire-stories'] && operation === 'read'
    for (const who of everybody) {
      const yes = isWire ? { state: { equals: 'live' } } : true
      expect([who, await answerOf(slug, operation, who)]).toEqual([who, row[operation].includes(who) ? yes : false])
    }
  })
})

describe('besides the collections', () => {
  test('there is no global, and no function that answers for one', () => {
    expect(newsroom.payload.config.globals).toEqual([])
  })

  test.each(['run', 'queue', 'cancel'] as const)('nobody may %s a job', async (operation) => {
    for (const who of everybody) {
      const user = who === 'public' ? null : { id: who, collection: 'users', roles: [who] }
      const ask: unknown = newsroom.payload.config.jobs.access?.[operation]
      if (!isFunction(ask)) throw new Error(`jobs.access.${operation} is missing.`)
      expect([who, await ask({ req: { user, payload: newsroom.payload } })]).toEqual([who, false])
    }
  })

  test('there is no door to jobs', async () => {
    for (const who of everybody) expect(await knock(who, 'GET', '/payload-jobs/run')).toMatchObject({ status: 404 })
  })

  test('nobody reads or changes another person’s preferences', async () => {
    await knock('editor', 'POST', '/payload-preferences/nav', { value: { open: true } })
    expect(await knock('editor', 'GET', '/payload-preferences/nav')).toMatchObject({
      body: { value: { open: true } },
    })
    for (const who of everybody.filter((each) => each !== 'editor')) {
      expect(await knock(who, 'GET', '/payload-preferences/nav')).not.toMatchObject({
        body: { value: { open: true } },
      })
    }
  })
})
