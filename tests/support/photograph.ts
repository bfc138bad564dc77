import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { aFolder, aPicture, remarked, tagsInFile, writeTags } from './picture-files.ts'

let made = 0

/** A JPEG as an agency sends one: it says in all three tongues who made it, and what should not have been left there. */
export async function aPhotograph(tags: object = {}): Promise<Buffer> {
  const { folder, clear } = await aFolder()
  try {
    const file = path.join(folder, 'photograph.jpg')
    await aPicture('jpg').toFile(file)
    await writeTags(file, { ...tagsInFile, 'IPTC:SpecialInstructions': 'For all media', ...tags })
    return remarked(await readFile(file), String((made += 1)))
  } finally {
    await clear()
  }
}
