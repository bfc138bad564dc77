import { randomUUID } from 'node:crypto'
import { loadPictures } from '../../src/release/pictures/load-pictures.ts'
import { pinPictures } from '../../src/release/pictures/pin-pictures.ts'
import { saveEdition } from '../../src/release/store/save-edition.ts'
import { write } from './scheduled.ts'
import { release, untilVersion, type Newsroom } from './soak-news.ts'

export type PageWithPicture = {
  readonly path: string
  /** The public id of the picture. */
  readonly shown: string
  /** The address of one of its files. */
  readonly file: string
}

/** A live story that shows a picture of the desk. */
export async function bringOutWith({ house, engine }: Newsroom, image: string): Promise<PageWithPicture> {
  const { story, slug } = await write(house)
  const [plain] = await house.desk.editions.find({ story: { equals: story } })
  const pins = await pinPictures(house, story, await loadPictures(house, [image]))
  const shown = pins.show(image, { caption: null, alt: null })
  const [pinned] = pins.shown()
  const [file] = pinned?.files ?? []
  if (plain === undefined || shown === null || file === undefined) throw new Error(`There is no picture ${image}.`)
  const id = randomUUID()
  const document = { ...plain.document, image: shown }
  const contents = { ...plain.contents, pictures: pins.shown() }
  await saveEdition(house, { ...plain, id, hash: id, document, contents })
  await house.desk.dockets.swap(story, {}, { edition: id })
  await release(house, story, { kind: 'first', at: house.clock.now(), note: null })
  await untilVersion({ house, engine }, story, 1)
  return { path: `/v1/stories/${slug}`, shown: shown.id, file: `/media/${file.name}` }
}
