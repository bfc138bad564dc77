import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { textAt } from '../desk-client.ts'
import { demoPictures } from '../pictures/all.ts'
import { createDarkroom, type Darkroom } from '../pictures/darkroom.ts'
import type { DemoPicture } from '../pictures/demo-picture.ts'
import { findId, type Newsroom } from './newsroom.ts'

/** As many as a small machine has hands for. */
const atOnce = 2

/** Draws the pictures that are not there and hands them in, one after the other, as the picture editor. */
export async function takeInPictures(newsroom: Newsroom, now: Date): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-demo-'))
  const darkroom = createDarkroom(folder, now)
  const ids = new Map<string, string>()
  const waiting = [...demoPictures]
  async function work(): Promise<void> {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) {
      ids.set(picture.key, await takeIn(newsroom, darkroom, picture))
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
    return ids
  } finally {
    await darkroom.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the file says the desk reads by itself; by which right we use it, somebody has to say. */
async function takeIn(newsroom: Newsroom, darkroom: Darkroom, picture: DemoPicture): Promise<string> {
  const desk = newsroom.as('picture-editor')
  const there = await findId(desk, 'images', 'jobId', `demo-${picture.key}`)
  if (there !== null) return there
  const developed = await darkroom.develop(picture)
  const file = new File([await readFile(developed)], `${picture.key}.jpg`, { type: 'image/jpeg' })
  const [focalX, focalY] = picture.focus
  const usageRights = { category: picture.rights?.category ?? 'staff' }
  return textAt(await desk.upload('/images', file, { usageRights, focalX, focalY }), 'doc', 'id')
}
