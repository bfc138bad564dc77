import { Router } from 'express'
import { publicPlaceOf } from '../../release/early/lifted.ts'
import { materialFor, type EarlyStory } from '../../release/early/material.ts'
import { picturesFor } from '../../release/early/pictures.ts'
import { recordReads } from '../../release/early/record-reads.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import type { PinnedPicture } from '../../release/store/types.ts'
import type { Early } from '../create-early.ts'
import { presentTerms } from '../embargoes/present-terms.ts'
import { guarded, refuse, sayNothingIsHere, sendJson } from '../http/answers.ts'
import type { Guest } from '../http/let-in.ts'
import { earlyNames } from '../media/early-names.ts'
import { earlyUrl, publicUrl, type Site } from '../site.ts'
import { inList, markOf, noticeOf, storyFor, type ShowPicture } from './for-party.ts'

/** `/partner/v1/stories`: what is coming, for this party; and each of it by its slug. */
export function storiesRouter({ desk, site, secret, doorkeeper }: Early): Router {
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
    doorkeeper.forGuests(async (req, res, guest) => {
      const slug = String(req.params['slug'])
      const { stories, unaccepted } = await materialFor(desk, guest.visitor)
      const story = stories.find(({ edition }) => edition.slug === slug)
      if (story !== undefined) return sendJson(res, await shown(story, guest))
      const waiting = unaccepted.find((one) => one.slug === slug)
      if (waiting !== undefined) {
        const termsToAccept = presentTerms(waiting.terms, site)
        return refuse(res, 403, 'Accept the terms of what holds this story, and ask again.', { termsToAccept })
      }
      const place = await publicPlaceOf(desk, guest.visitor, slug)
      if (place === null) return sayNothingIsHere(res)
      res.writeHead(307, { ...guarded, Location: publicUrl(site, place), 'Content-Length': '0' }).end()
    }),
  )

  async function shown(story: EarlyStory, { visitor, address }: Guest): Promise<object> {
    const { scope } = story.admission
    const pictures = scope === 'text+media' ? await picturesFor(desk, story.edition) : []
    const copy = await recordReads(desk, [story], { visitor, address, what: scope === 'notice' ? 'notice' : 'story' })
    if (scope === 'notice') return { ...noticeOf(story), mark: markOf(copy) }
    const show = showing(pictures, earlyNames(secret, visitor.partner.id, story), site)
    const all = scope === 'text+media' ? story.edition.contents.pictures.length : 0
    return storyFor(story, copy, { show, leftOut: all - pictures.length })
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
