/** Who keeps a destination, and the secret that it knows us by. */
import { describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { aLiveStory } from '../../support/copy.ts'
import { aWebhook, verified } from '../../support/receiver.ts'
import { openToldNewsroom } from '../../support/told.ts'

const told = openToldNewsroom()

describe('a secret', () => {
  test('is shown once, kept sealed, and replaced by the next', async () => {
    const row = await told.newsroom.house.desk.webhooks.get(told.webhook.id)
    expect(row?.sealed).toMatch(/^[\w+/]+=*$/)
    const kept = JSON.stringify([row, await told.newsroom.payload.db.find({ collection: 'audit', limit: 0 })])
    expect(kept).not.toContain(told.webhook.secret.slice('whsec_'.length))
    const read = await told.newsroom.desk('GET', `/webhooks/${told.webhook.id}`, { as: 'admin' })
    expect(read.body).not.toHaveProperty('sealed')

    const next = await told.newsroom.desk('POST', `/webhooks/${told.webhook.id}/secret`, { as: 'admin', body: {} })
    told.newsroom.clock.set(new Date())
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    const [message] = told.receiver.received
    if (message === undefined) throw new Error('Nothing arrived.')
    expect(() => verified(told.webhook.secret, message)).toThrow()
    expect(verified(String(next.body.secret), message)).toMatchObject({ type: 'story.released' })
    expect(() => new Webhook(String(next.body.secret))).not.toThrow()
  })

  test('that was moved to another row, or sealed under another key, signs nothing', async () => {
    const other = await aWebhook(told.newsroom, told.receiver.url)
    const { sealed } = (await told.newsroom.house.desk.webhooks.get(other.id)) ?? { sealed: null }
    await told.newsroom.house.desk.webhooks.swap(told.webhook.id, {}, { sealed })
    await told.newsroom.desk('PATCH', `/webhooks/${other.id}`, { as: 'admin', body: { enabled: false } })
    await aLiveStory(told.newsroom)
    await told.newsroom.courier.carryAll()
    expect(told.receiver.received).toEqual([])
    expect(await told.effects()).toMatchObject([
      { state: 'pending', lastError: 'Its secret can’t be read here: an administrator makes a new one.' },
    ])
  })
})

describe('who adds a destination', () => {
  test.each([
    { says: 'no https', url: 'http://news.example/told', message: 'is not safe on the way' },
    { says: 'http in the newsroom’s own network', url: 'http://10.0.0.5/told', message: 'is not safe on the way' },
    { says: 'no address', url: 'news.example', message: 'is not a web address' },
    { says: 'another protocol', url: 'file:///etc/passwd', message: 'is not safe on the way' },
    { says: 'a password', url: 'https://me:secret@news.example/', message: 'carries no name or password' },
  ])('is refused $says, in a sentence', async ({ url, message }) => {
    const { status, body } = await told.newsroom.desk('POST', '/webhooks', { as: 'admin', body: { name: 'A', url } })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ field: 'url' }])
    expect(body.errors[0].message).toContain(message)
  })

  test('can’t say how far it has been told, nor give it a secret of their own', async () => {
    const { body } = await told.newsroom.desk('POST', '/webhooks', {
      as: 'admin',
      body: { name: 'A', url: 'https://news.example/', reached: -1, sealed: 'mine', disabledBecause: 'Mine' },
    })
    const row = await told.newsroom.house.desk.webhooks.get(String(body.doc.id))
    // A column that was never given is null on SQLite and not there on MongoDB.
    expect([row?.sealed ?? null, row?.disabledBecause ?? null]).toEqual([null, null])
    expect(row?.reached).toBe((await told.newsroom.house.wire.log.find({})).length)
  })

  test.each(['reporter', 'editor', 'legal'] as const)(
    'is not the %s: a secret is an administrator’s affair',
    async (as) => {
      const asked = await told.newsroom.desk('POST', `/webhooks/${told.webhook.id}/secret`, { as, body: {} })
      expect(asked.status).toBe(403)
      expect(asked.text).not.toContain('whsec_')
    },
  )
})
