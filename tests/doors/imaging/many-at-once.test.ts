import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { problemOf } from '../../support/desk-with-picture.ts'
import { openPictureDesk, type PictureDesk } from '../../support/picture-desk.ts'
import { anAnimation, aPicture } from '../../support/picture-files.ts'

let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
})

afterAll(() => desk.close())

test('of fifty files sent at once, the two that are none cost themselves alone', async () => {
  const bad = new Map([
    [7, Buffer.from('Dear editor, please find attached')],
    [31, (await aPicture('jpg', { width: 300, height: 200 }).toBuffer()).subarray(0, 600)],
  ])
  const good = await Promise.all(
    Array.from({ length: 50 }, (_, number) => aPicture('jpg', { width: 64 + number, height: 48 }).toBuffer()),
  )
  // Signed in once, as a person is.
  await desk.ask('GET', '/images?limit=1', { token: 'picture-editor' })
  const answers = await Promise.all(
    good.map((bytes, number) =>
      desk.upload(`frame-${String(number)}.jpg`, bad.get(number) ?? bytes, { token: 'picture-editor' }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(good.map((_, number) => (bad.has(number) ? 400 : 201)))
  expect(
    [7, 31].map((number) => problemOf(answers[number] ?? { status: 0, json: {}, headers: new Headers() })),
  ).toMatchObject([{ code: 'wrong-type' }, { code: 'broken-file' }])
  const { json } = await desk.ask('GET', '/images?limit=100', { token: 'picture-editor' })
  expect(json['docs']).toHaveLength(48)
})

test('an animated GIF is taken in, and keeps its bytes', async () => {
  const { status, json } = await desk.upload('moving.gif', await anAnimation('gif', 3), { token: 'picture-editor' })
  expect(status).toBe(201)
  expect(json).toMatchObject({ doc: { mimeType: 'image/gif', width: 40, height: 30 } })
})
