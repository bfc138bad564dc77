/** The demo's broadcaster: its token is printed at each start, the same one, for as long as nobody revokes it. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openDemoPartner } from '../../../src/boot/demo-partner.ts'
import { demoBroadcaster } from '../../../src/demo/people-and-places.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { aPartner, knock } from '../../support/partners.ts'

let newsroom: Newsroom
const folder = mkdtempSync(join(tmpdir(), 'stet-broadcaster-'))
const file = join(folder, 'data', 'token')

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = () => openDemoPartner(newsroom.payload, newsroom.clock.now(), file)

test('a demo without its broadcaster has no token to print', async () => {
  expect(await start()).toBeNull()
})

test('the token opens the partners’ door, is the same at the next start, and is kept where its owner alone reads it', async () => {
  await aPartner(newsroom, demoBroadcaster)
  const first = await start()
  expect((await knock(newsroom, '/stories', { token: String(first?.token) })).status).toBe(200)
  newsroom.clock.pass(1000)
  expect(await start()).toEqual(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('what an editor revoked stays revoked: the next start prints none', async () => {
  const given = await start()
  const [partner] = await newsroom.payload.db
    .find({ collection: 'partners', where: { name: { equals: demoBroadcaster } } })
    .then(({ docs }) => docs)
  const path = `/partners/${String(partner?.id)}`
  const listed = await newsroom.desk('GET', `${path}/tokens`, { as: 'editor' })
  const { id } = listed.body.tokens.find(({ name }: { readonly name: string }) => name === 'The demo')
  await newsroom.desk('POST', `${path}/revoke`, { as: 'editor', body: { token: id } })
  expect(await start()).toBeNull()
  expect((await knock(newsroom, '/stories', { token: String(given?.token) })).status).toBe(401)
})
