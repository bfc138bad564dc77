import { Router, type NextFunction, type Request, type Response } from 'express'
import type { CallerOf } from '../../callers/callers.ts'
import { createTurnstile, waitOf } from '../../callers/turnstile.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import type { Hold } from '../../newsroom/releases/release-at.ts'
import type { WireImage } from '../../newsroom/wire/image.ts'
import { mapPictures } from '../../newsroom/wire/map-pictures.ts'
import type { StoryLink, WireStory } from '../../newsroom/wire/story.ts'
import {
  previewFileName,
  previewWith,
  recordPreview,
  type OpenPreview,
  type PreviewDesk,
} from '../../release/early/previews.ts'
import type { PinnedPicture } from '../../release/store/types.ts'
import { stylesheetRouter } from '../../reader/stylesheet.ts'
import { guardedPage, refuse, refuseOften, sendHtml, sendJson } from '../http/answers.ts'
import { sendPicture } from './send-picture.ts'
import { tokenOf, type Token } from './token-of.ts'

export type Draft = {
  readonly story: WireStory
  readonly links: readonly StoryLink[]
  readonly pictures: readonly PinnedPicture[]
  readonly held: Hold | null
  readonly isLive: boolean
}

export type PreviewsOptions = {
  readonly desk: PreviewDesk
  readonly callerOf: CallerOf
  /** The draft as it would be now; null when it is not there, or was killed. @throws NewsroomError when it can't be a page yet */
  readonly draftOf: (story: string) => Promise<Draft | null>
  /** The draft as `/v1` would answer it. */
  readonly asAnswer: (draft: Draft) => Promise<object>
  /** The draft as readers would see it, under a banner that says whose link this is, and until when. */
  readonly asPage: (draft: Draft, link: { readonly by: string; readonly until: Date }) => Promise<string>
  /** What stands there while the draft can't be a page. */
  readonly asExcuse: (words: string) => Promise<string>
  /** Whose embeds the page shows in a frame. */
  readonly embedHosts: readonly string[]
}

type Shown = { readonly draft: Draft; readonly open: OpenPreview }

const lacks = 'This draft can’t be a page just now: it lacks a headline, a slug or a section.'

/** Requests a minute by one link: a page, its pictures, and the page again at each save. A link that opens nothing meets no limit. */
const often = 600

/**
 * `/preview`: a draft as it would be, for who has a link to it. To everybody else there is nothing here, and nothing of what is
 * asked for: whoever has no token that opens is passed on to where nothing is. Every read is on record before it is answered.
 */
export function createPreviews(options: PreviewsOptions): Router {
  const { desk, callerOf, draftOf, asAnswer, asPage, asExcuse, embedHosts } = options
  const headers = guardedPage(embedHosts)
  const router = Router({ caseSensitive: true, strict: true })
  const byLink = createTurnstile(desk.house.clock.now)

  router.use(stylesheetRouter(headers))

  router.get('/v1/stories/:slug', async (req: Request<{ slug: string }>, res, next) => {
    const shown = await show(req, res, next)
    if (shown === null) return
    if (shown === 'unfinished') return refuse(res, 409, lacks)
    const { preview, madeBy } = shown.open
    const answer = await asAnswer(shown.draft)
    sendJson(res, { ...answer, preview: { by: madeBy, until: new Date(preview.endsAt).toISOString() } })
  })

  router.get('/stories/:slug', async (req: Request<{ slug: string }>, res, next) => {
    const shown = await show(req, res, next)
    if (shown === null) return
    if (shown === 'unfinished') return sendHtml(res, { html: await asExcuse(lacks), headers, status: 409 })
    const { preview, madeBy } = shown.open
    const html = await asPage(shown.draft, { by: madeBy, until: new Date(preview.endsAt) })
    sendHtml(res, { html, headers })
  })

  router.get('/v1/media/:name', async (req: Request<{ name: string }>, res, next) => {
    const came = await letIn(req, res, next)
    if (came === null) return
    const { open } = came
    const draft = await draftOf(open.preview.story).catch(unfinished)
    if (draft === null || draft === 'unfinished') return next()
    const files = draft.pictures.flatMap((picture) => picture.files)
    const file = files.find(({ staged }) => previewFileName(desk, open.preview, staged) === req.params.name)
    if (file === undefined) return next()
    const picture = await desk.house.privateMedia.open(file.staged)
    if (picture === null) return next()
    try {
      await recordPreview(desk, open, { what: 'file', address: callerOf(req).address })
      await sendPicture(res, file.staged, picture)
    } finally {
      picture.stream.destroy()
    }
  })

  /** The draft that a link is for, once the read is on record. @returns null when the request was passed on, or refused, `unfinished` when there is no page to show */
  async function show(
    req: Request<{ slug: string }>,
    res: Response,
    next: NextFunction,
  ): Promise<Shown | 'unfinished' | null> {
    const came = await letIn(req, res, next)
    if (came === null) return null
    const { open, token } = came
    const { slug } = req.params
    const draft = await draftOf(open.preview.story).catch(unfinished)
    const isAsked =
      slug === open.preview.slug || (draft !== null && draft !== 'unfinished' && slug === draft.story.slug)
    if (draft === null || !isAsked) return passOn(next)
    if (draft === 'unfinished') return draft
    await recordPreview(desk, open, { what: 'draft', address: callerOf(req).address })
    return { draft: withFiles(draft, open, token), open }
  }

  /** Whoever has no link that opens is passed on to where nothing is. */
  async function letIn(req: Request<object>, res: Response, next: NextFunction) {
    const token = tokenOf(req)
    const open = token === null ? null : await previewWith(desk, token.words)
    if (token === null || open === null) return passOn(next)
    const wait = waitOf(byLink.pass(open.preview.id), often)
    if (wait === null) return { token, open }
    refuseOften(res, wait)
    return null
  }

  /** Every file under the name it has behind this link; one that is not made yet is left out. */
  function withFiles(draft: Draft, { preview }: OpenPreview, { inAddress }: Token): Draft {
    const names = new Map(draft.pictures.flatMap(({ files }) => files.map(({ name, staged }) => [name, staged])))
    const query = inAddress === null ? '' : `?token=${inAddress}`
    const shown = (image: WireImage): WireImage => ({
      ...image,
      renditions: image.renditions.flatMap((rendition) => {
        const staged = names.get(rendition.url.replace('/media/', ''))
        if (staged === undefined) return []
        return [{ ...rendition, url: `/preview/v1/media/${previewFileName(desk, preview, staged)}${query}` }]
      }),
    })
    return { ...draft, story: mapPictures(draft.story, shown) }
  }

  return router
}

function passOn(next: NextFunction): null {
  next()
  return null
}

/** A draft may lack what a page needs; whatever else goes wrong is a bug. */
function unfinished(error: unknown): 'unfinished' {
  if (error instanceof NewsroomError) return 'unfinished'
  throw error
}
