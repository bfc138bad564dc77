import { Router, type RequestHandler, type Response } from 'express'
import { publicPlaceOf, type PublicPlace } from '../../release/early/lifted.ts'
import { materialFor, type EarlyStory } from '../../release/early/material.ts'
import { picturesFor } from '../../release/early/pictures.ts'
import { recordReads, type Copy } from '../../release/early/record-reads.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { PinnedPicture } from '../../release/store/types.ts'
import type { Early } from '../create-early.ts'
import { presentTerms } from '../embargoes/present-terms.ts'
import { guarded, refuse, sayNothingIsHere, sendAs, sendJson } from '../http/answers.ts'
import type { Guest } from '../http/let-in.ts'
import { earlyNames } from '../media/early-names.ts'
import { earlyUrl, publicNinjsUrl, publicUrl, type Site } from '../site.ts'
import { copyFor, inList, markOf, noticeOf, storyFor, type Pictures, type ShowPicture } from './for-party.ts'

/** A story that was put on record as read; `pictures` is null where nothing but the notice is shown. */
type Read = { readonly story: EarlyStory; readonly copy: Copy; readonly pictures: Pictures | null }

type Form = {
  readonly send: (res: Response, read: Read) => void
  /** Where a party is sent once the story is out. */
  readonly publicAddress: (place: PublicPlace) => string
}

/** `/partner/v1/stories`: what is coming, for this party; and each of it by its slug, as our own JSON or as ninjs. */
export function storiesRouter({ desk, site, secret, asNinjs, doorkeeper }: Early): Router {
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    '/v1/stories',
    doorkeeper.forGuests(async (_req, res, { visitor, address }) => {
      const { stories, unaccepted } = await materialFor(desk, visitor)
      const copy = await recordReads(desk, stories, { visitor, address, what: 'notice' })
      const terms = unaccepted.flatMap((one) => one.terms)
      sendJson(res, {
        stories: stories.map((story) => inList(story, site)),
        termsToAccept: presentTerms(terms, site),
        mark: markOf(copy),
      })
    }),
  )

  router.get(
    '/v1/stories/:slug',
    storyInForm({
      send(res, { story, copy, pictures }) {
        const isNotice = pictures === null
        sendJson(res, isNotice ? { ...noticeOf(story), mark: markOf(copy) } : storyFor(story, copy, pictures))
      },
      publicAddress: (place) => publicUrl(site, place),
    }),
  )

  router.get(
    '/v1/ninjs/:slug',
    storyInForm({
      send(res, { story, copy, pictures }) {
        sendAs(res, asNinjs(copyFor(story, copy, pictures)))
      },
      publicAddress: (place) => publicNinjsUrl(site, place),
    }),
  )

  function storyInForm({ send, publicAddress }: Form): RequestHandler {
    return doorkeeper.forGuests(async (req, res, guest) => {
      const slug = String(req.params['slug'])
      const { stories, unaccepted } = await materialFor(desk, guest.visitor)
      const story = stories.find(({ edition }) => edition.slug === slug)
      if (story !== undefined) {
        send(res, await read(story, guest))
        return
      }
      const waiting = unaccepted.find((one) => one.slug === slug)
      if (waiting !== undefined) {
        const termsToAccept = presentTerms(waiting.terms, site)
        return refuse(res, 403, 'Accept the terms of what holds this story, and ask again.', { termsToAccept })
      }
      const place = await publicPlaceOf(desk, guest.visitor, slug)
      if (place === null) return sayNothingIsHere(res)
      res.writeHead(307, { ...guarded, Location: publicAddress(place), 'Content-Length': '0' }).end()
    })
  }

  async function read(story: EarlyStory, { visitor, address }: Guest): Promise<Read> {
    const { scope } = story.admission
    const pictures = scope === 'text+media' ? await picturesFor(desk, story.edition) : []
    const copy = await recordReads(desk, [story], { visitor, address, what: scope === 'notice' ? 'notice' : 'story' })
    if (scope === 'notice') return { story, copy, pictures: null }
    const show = showing(pictures, earlyNames(secret, visitor.partner.id, story), site)
    const all = scope === 'text+media' ? story.edition.contents.pictures.length : 0
    return { story, copy, pictures: { show, leftOut: all - pictures.length } }
  }

  return router
}

/** Shows these pictures alone, each file under the name it has for this party. */
function showing(pictures: readonly PinnedPicture[], nameOf: ReturnType<typeof earlyNames>, site: Site): ShowPicture {
  const byId = new Map(pictures.map(({ shown, files }) => [shown.id, files]))
  return (image): WireImage | null => {
    const files = byId.get(image.id)
    if (files === undefined) return null
    const renditions = image.renditions.flatMap((rendition) => {
      const file = files.find(({ name }) => rendition.url === `/media/${name}`)
      return file === undefined ? [] : [{ ...rendition, url: earlyUrl(site, `media/${nameOf(file)}`) }]
    })
    return { ...image, renditions }
  }
}
