import type { Endpoint, PayloadRequest } from 'payload'
import { renditionsState } from '../../newsroom/images/renditions-state.ts'
import { hasRole, type Person } from '../../newsroom/people/roles.ts'
import { storyAddress } from '../../newsroom/stories/story-address.ts'
import type { House } from '../../release/house.ts'
import { unfinished } from '../../release/holds/covered.ts'
import { houseOf } from '../../release/houses.ts'
import { shownIn } from '../../release/endings/edition-without.ts'
import { pagesShowing, type Showing } from '../../release/rights/pages-showing.ts'
import { nameOf, personOf } from '../person.ts'
import { textPictures } from '../stories/hooks/keep-text-pictures.ts'
import { placesIn, type Place } from '../stories/pictures-in-text.ts'
import { readText } from '../editions/story-facts.ts'
import { pictureKeepers, pictureKillers } from './picture-keepers.ts'
import { pictureThere } from './picture-there.ts'
import type { LiveUse, PictureUses, TextUse, WaitingUse } from './picture-uses.ts'

/** `GET /api/images/:id/used`: the live pages that show a picture, the releases that would, the texts that hold it. */
export const used: Endpoint = {
  path: '/:id/used',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req)
    const id = String(req.routeParams?.['id'])
    await pictureThere(req, id)
    const { house } = houseOf(req.payload)
    const image = await standingOf(req, house, person, id)
    const uses: PictureUses = { image, ...(await usesOf(req, house, id)) }
    return Response.json(uses)
  },
}

/** By what a picture is used now: live pages first, then what waits to go out, then the desk's texts. */
export async function usesOf(
  req: PayloadRequest,
  house: House,
  image: string,
): Promise<Pick<PictureUses, 'live' | 'waiting' | 'texts'>> {
  const pages = await pagesShowing(house, image)
  return {
    live: await Promise.all(pages.map((page) => liveUse(req, house, image, page))),
    waiting: await waitingUses(house, image),
    texts: await textUses(req, house, image),
  }
}

async function standingOf(
  req: PayloadRequest,
  { desk }: House,
  person: Person,
  id: string,
): Promise<PictureUses['image']> {
  const kill = await desk.pictureKills.get(id)
  return {
    id,
    killed:
      kill === null
        ? null
        : { reason: kill.reason, at: new Date(kill.at).toISOString(), by: await nameOf(req, kill.by) },
    mayKill: kill === null && hasRole(person, ...pictureKillers),
    mayReplace: hasRole(person, 'editor'),
    mayRetry: hasRole(person, ...pictureKeepers),
    renditions: renditionsState((await desk.images.get(id)) ?? {}),
  }
}

async function liveUse(
  req: PayloadRequest,
  house: House,
  image: string,
  { like, edition, base }: Showing,
): Promise<LiveUse> {
  const row = await house.wire.stories.get(edition.document.id)
  const pattern: unknown = req.payload.config.custom['storyUrl']
  const address = { slug: edition.slug, section: edition.contents.section.slug }
  return {
    story: like.story,
    headline: edition.headline,
    url: typeof pattern === 'string' ? storyAddress(pattern, address) : null,
    since: await shownSince(house, image, like.story, base),
    version: row?.version ?? null,
    places: placesOf(edition.contents.source, image),
    renditions: shownIn(edition, image)?.shown.renditions.map(({ name }) => name) ?? [],
  }
}

/** Since when readers see it there without a break: the instant of the first of the editions in a row that show it. */
async function shownSince({ desk }: House, image: string, story: string, rank: number): Promise<string | null> {
  const out = await desk.releases.find(
    {
      and: [
        { story: { equals: story } },
        { state: { in: ['live', 'superseded', 'writing', 'retracted'] } },
        { rank: { less_than_equal: rank } },
      ],
    },
    { sort: '-rank' },
  )
  const editions = await desk.editions.find({ story: { equals: story } })
  const shows = (id: string) => editions.some((edition) => edition.id === id && shownIn(edition, image) !== undefined)
  const firstWithout = out.findIndex(({ edition }) => !shows(edition))
  const inARow = firstWithout === -1 ? out : out.slice(0, firstWithout)
  const first = inARow.at(-1)?.actualAt ?? null
  return first === null ? null : new Date(first).toISOString()
}

async function waitingUses({ desk }: House, image: string): Promise<readonly WaitingUse[]> {
  const placements = await desk.placements.find({ image: { equals: image } })
  if (placements.length === 0) return []
  const waiting = await desk.releases.find({
    and: [{ edition: { in: placements.map(({ edition }) => edition) } }, { state: { in: [...unfinished] } }],
  })
  return waiting.map(({ id, story, headline, state, releaseAt }) => ({
    release: id,
    story,
    headline,
    state,
    releaseAt: releaseAt === null ? null : new Date(releaseAt).toISOString(),
  }))
}

async function textUses(req: PayloadRequest, { desk }: House, image: string): Promise<readonly TextUse[]> {
  const stories = (await textPictures(req.payload).find({ image: { equals: image } })).map(({ story }) => story)
  const dockets = stories.length === 0 ? [] : await desk.dockets.find({ id: { in: stories } })
  return Promise.all(
    dockets.map(async ({ id, headline, stage }) => ({
      story: id,
      headline,
      stage,
      places: placesOf(await readText(req, id), image),
    })),
  )
}

function placesOf(text: Readonly<Record<string, unknown>>, image: string): readonly Place[] {
  const places = placesIn(text)
  return (['lead', 'gallery', 'body'] as const).filter((place) => places[place].includes(image))
}
