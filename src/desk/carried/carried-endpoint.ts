import type { Endpoint } from 'payload'
import { NewsroomError } from '../../newsroom/errors.ts'
import { wrongRole } from '../../newsroom/people/who-may.ts'
import type { OtherWords } from '../../newsroom/wire/other-words.ts'
import type { House } from '../../release/house.ts'
import { houseOf } from '../../release/houses.ts'
import type { Thing } from '../editions/standing-words.ts'
import { personOf } from '../person.ts'
import { compareWith, thingRow } from './desk-words.ts'
import { pagesCarrying } from './pages-carrying.ts'

/** A live story that carries a thing in other words than the desk has now. */
export type Carrying = {
  readonly story: string
  readonly headline: string
  readonly slug: string
  /** Since when readers have this edition. */
  readonly since: string | null
  readonly words: readonly OtherWords[]
}

const most = 100

/** `GET …/:id/carried`: the live stories that carry this picture, byline or section in other words than it has now. */
export function carried(kind: Thing['kind']): Endpoint {
  return {
    path: '/:id/carried',
    method: 'get',
    handler: async (req) => {
      const wrong = wrongRole(personOf(req), ['editor', 'subeditor', 'picture-editor'], 'see who carries old words')
      if (wrong.length > 0) throw new NewsroomError('forbidden', wrong)
      const thing = { kind, id: String(req.routeParams?.['id']) }
      const row = await thingRow(req.payload, thing)
      const compare = compareWith(thing, row)
      const stories: Carrying[] = []
      const { house } = houseOf(req.payload)
      for await (const { release, edition } of pagesCarrying(house, thing, row['slug'])) {
        const words = compare(edition)
        if (words.length === 0 || !(await isLive(house, release.story))) continue
        // What is refiled is not here any more: then the rest comes.
        if (stories.length === most) return Response.json({ stories, more: true })
        const since = release.actualAt === null ? null : new Date(release.actualAt).toISOString()
        stories.push({ story: release.story, headline: edition.headline, slug: edition.slug, since, words })
      }
      return Response.json({ stories, more: false })
    },
  }
}

/** What was retracted stays as it is, wrong words and all. */
async function isLive({ desk }: House, story: string): Promise<boolean> {
  return (await desk.dockets.get(story))?.standing === 'live'
}
