import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { aFolder, aPicture, tagsInFile, writeTags } from './picture-files.ts'

/** A JPEG as an agency sends one: it says in all three tongues who made it, and what should not have been left there. */
export async function aPhotograph(tags: object = {}): Promise<Buffer> {
  const { folder, clear } = await aFolder()
  try {
    const file = path.join(folder, 'photograph.jpg')
    await aPicture('jpg').toFile(file)
    await writeTags(file, { ...tagsInFile, 'IPTC:SpecialInstructions': 'For all media', ...tags })
    return await readFile(file)
  } finally {
    await clear()
  }
}
