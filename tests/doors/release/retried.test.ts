/** What could not go out: nothing of it is public, the desk shows it, and it is tried again with every check. */
import { spawnSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anApprovedStory, aPicture, imposeEmbargo } from '../../support/copy.ts'
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts'
import { act, filesOf, inHours, privateFile, publicRow, release, releaseOf } from '../../support/orders.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

async function withPicture(): Promise<string> {
  return anApprovedStory(newsroom, { leadImage: await aPicture(newsroom) })
}

/** Takes a rendition away. @returns what brings it back */
async function aRenditionAway(story: string): Promise<() => Promise<void>> {
  const [edition] = await newsroom.house.desk.editions.find({ story: { equals: story } })
  const path = privateFile(newsroom, edition?.contents.pictures[0]?.files[0]?.staged ?? '')
  await rename(path, `${path}.away`)
  return () => rename(`${path}.away`, path)
}

function retry(id: string, as: 'editor' | 'reporter' = 'editor') {
  return newsroom.desk('POST', `/releases/${id}/retry`, { as, body: {} })
}

async function failedOnNow(story: string) {
  const { body } = await newsroom.desk('GET', '/now', { as: 'editor' })
  const failed = body.failed as readonly { story: string; reason: string }[]
  return failed.find((one) => one.story === story)
}

describe('a release whose rendition is away', () => {
  test('fails with nothing public, stands on the desk, and goes out by itself when the file is back', async () => {
    const story = await withPicture()
    const back = await aRenditionAway(story)
    expect(await release(newsroom, story)).toMatchObject({ state: 'failed' })
    expect((await filesOf(newsroom, story)).public).toEqual([])
    expect((await failedOnNow(story))?.reason).toContain('A rendition of a picture is missing.')
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'failed', failures: 1 })
    newsroom.clock.pass(15_000)
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'failed', failures: 2 })
    await back()
    newsroom.clock.pass(30_000)
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live' })
    const { names, public: there } = await filesOf(newsroom, story)
    expect(there).toEqual(names)
    expect(await newsroom.house.media.listPrepared()).toEqual([])
  })

  test('is not let out by being tried again under an embargo that came meanwhile', async () => {
    const story = await withPicture()
    const back = await aRenditionAway(story)
    await release(newsroom, story)
    await back()
    await imposeEmbargo(newsroom, { stories: [story] }, inHours(newsroom, 1))
    newsroom.clock.pass(60_000)
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'held' })
    expect(await publicRow(newsroom, story)).toBeNull()
  })

  test('is tried again at once when an editor says so, and by nobody else', async () => {
    const story = await withPicture()
    const back = await aRenditionAway(story)
    const { id } = await release(newsroom, story)
    await back()
    expect((await retry(id, 'reporter')).status).toBe(403)
    expect(await publicRow(newsroom, story)).toBeNull()
    const tried = await retry(id)
    expect(tried.status).toBe(200)
    expect(tried.body.release).toMatchObject({ id, state: 'live' })
    const again = await retry(id)
    expect(again.status).toBe(409)
    expect(again.body.errors).toMatchObject([{ code: 'not-failed' }])
    expect((await retry('no-such-release')).status).toBe(404)
  })
})

describe('a release that legal stopped', () => {
  test('is not tried again by itself, though legal clears it; an editor has it tried', async () => {
    const story = await anApprovedStory(newsroom)
    await release(newsroom, story, { at: inHours(newsroom, 1).toISOString() })
    await act(newsroom, story, 'flag', { note: 'Is it true?' }, 'reporter')
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.liftAll()
    const { id } = await releaseOf(newsroom, story)
    expect((await retry(id)).body.release).toMatchObject({ state: 'failed' })
    await act(newsroom, story, 'clear', { note: 'It is.' }, 'legal')
    newsroom.clock.pass(3_600_000)
    await newsroom.engine.sweepNow()
    expect(await publicRow(newsroom, story)).toBeNull()
    expect((await retry(id)).body.release).toMatchObject({ state: 'live' })
  })
})

describe('a disk', () => {
  test('that takes no file lets nothing of a story out', async () => {
    const story = await withPicture()
    const coming = join(newsroom.mediaDir, 'coming')
    await rm(coming, { recursive: true, force: true })
    await writeFile(coming, 'A file where the folder is to be.')
    expect(await release(newsroom, story)).toMatchObject({ state: 'failed' })
    expect((await filesOf(newsroom, story)).public).toEqual([])
    expect(await publicRow(newsroom, story)).toBeNull()
    await rm(coming)
    newsroom.clock.pass(15_000)
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live' })
  })

  // A file system of 16 KB, where this account may mount one.
  const small = join(process.env['TMPDIR'] ?? '/tmp', `stet-small-disk-${String(process.pid)}`)
  const mayMount = spawnSync('sh', ['-c', `mkdir -p ${small} && mount -t tmpfs -o size=16k none ${small}`]).status === 0
  afterAll(() => {
    spawnSync('sh', ['-c', `umount ${small}; rmdir ${small}`])
  })
  const whereOneMayMount = mayMount ? test : test.skip

  whereOneMayMount('that is full fails the release, which goes out when there is room', async () => {
    const story = await withPicture()
    const coming = join(newsroom.mediaDir, 'coming')
    await mkdir(coming, { recursive: true })
    expect(spawnSync('mount', ['--bind', small, coming]).status).toBe(0)
    try {
      await writeFile(join(coming, 'full'), Buffer.alloc(15_000))
      expect(await release(newsroom, story)).toMatchObject({
        state: 'failed',
        reason: 'There is no room on the disk for its pictures.',
      })
      expect((await filesOf(newsroom, story)).public).toEqual([])
      expect(await newsroom.house.media.listPrepared()).toEqual([])
    } finally {
      spawnSync('umount', [coming])
    }
    newsroom.clock.pass(15_000)
    await newsroom.engine.sweepNow()
    expect(await releaseOf(newsroom, story)).toMatchObject({ state: 'live' })
  })
})
