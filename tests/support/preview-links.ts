import { expect } from '@jest/globals'
import type { CastMember } from './cast.ts'
import type { Newsroom } from './newsroom.ts'
import { looks } from './partners-door.ts'

export type PreviewLink = { readonly id: string; readonly token: string; readonly page: string; readonly data: string }

export async function aPreviewLink(
  { desk }: Newsroom,
  story: string,
  { as = 'reporter', ...body }: { readonly as?: CastMember; readonly hours?: number } = {},
): Promise<PreviewLink> {
  const answer = await desk('POST', `/stories/${story}/preview`, { as, body })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body
}

/** As whoever has nothing sees what never was. */
export async function expectNoPreview({ get }: Newsroom, path: string, init?: RequestInit): Promise<void> {
  expect(looks(await get(path, init))).toEqual(looks(await get('/preview/v1/stories/never-was')))
  expect((await get(path, init)).status).toBe(404)
}
