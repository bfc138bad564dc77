import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@jest/globals'
import type { CastMember } from './cast.ts'
import { fieldsOf, openPictureDesk, type Answer, type Fields, type PictureDesk } from './picture-desk.ts'
import { aFolder, aPicture, tagsInFile, writeTags } from './picture-files.ts'

export type DeskWithPicture = {
  /** Where the house keeps its files. */
  readonly mediaDir: string
  readonly desk: PictureDesk
  /** The bytes of the picture's file, which says a great deal of itself. */
  readonly original: Buffer
  /** As the upload answered it. */
  readonly picture: Fields
  readonly patch: (body: unknown, token?: CastMember) => Promise<Answer>
  readonly row: () => Promise<Fields>
  /** The names of all originals. */
  readonly originals: () => Promise<string[]>
  readonly close: () => Promise<void>
}

/** The house, and one picture that the reporter has uploaded with a caption of their own. */
export async function aDeskWithPicture(): Promise<DeskWithPicture> {
  const { folder, clear } = await aFolder()
  const desk = await openPictureDesk()
  const file = path.join(folder, 'from-the-agency.jpg')
  await aPicture('jpg').toFile(file)
  await writeTags(file, tagsInFile)
  const original = await readFile(file)
  const sent = { token: 'reporter', type: 'image/jpeg', data: { caption: 'Ours' } } as const
  const picture = docOf(await desk.upload('Portrait (final).jpg', original, sent))
  await desk.pictures.settled()
  return {
    mediaDir: desk.mediaDir,
    desk,
    original,
    picture,
    patch: (body, token = 'reporter') => desk.ask('PATCH', `/images/${String(picture['id'])}`, { body, token }),
    row: () => desk.row(picture['id']),
    originals: () => readdir(path.join(desk.mediaDir, 'private', 'originals')),
    async close() {
      await desk.close()
      await clear()
    },
  }
}

/** What was written, when it was. */
export function docOf(answer: Answer): Fields {
  expect(answer).toMatchObject({ json: { doc: expect.anything() } })
  return fieldsOf(answer.json['doc'])
}

/** The first problem of a refusal. */
export function problemOf({ json }: Answer): Fields {
  const errors: unknown = json['errors']
  return fieldsOf(Array.isArray(errors) ? errors[0] : undefined)
}
