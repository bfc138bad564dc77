import { Router, type RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { CallerOf } from '../callers/callers.ts'
import type { Config } from '../config.ts'
import { ninjsType } from '../delivery/ninjs/accepts-ninjs.ts'
import { withheld } from '../delivery/ninjs/withheld.ts'
import { linkedBlocks, presentStory } from '../delivery/stories/present-story.ts'
import { draftPage } from '../desk/previews/draft-page.ts'
import { createEarly } from '../early/create-early.ts'
import { answerErrors } from '../early/http/answer-errors.ts'
import { createPreviews } from '../early/previews/create-previews.ts'
import type { Log } from '../log.ts'
import type { Newspaper } from '../reader/newspaper.ts'
import { previewPage, unfinishedPage } from '../reader/preview-page.ts'
import { liveTargetsOf } from '../release/early/live-targets.ts'
import { openPreviewDesk } from '../release/early/previews.ts'
import { openEarlyDesk } from '../release/early/rows.ts'
import type { Engine } from '../release/engine.ts'
import type { House } from '../release/house.ts'
import { siteOf } from './site-of.ts'

type Options = {
  readonly payload: Payload
  readonly house: House
  readonly engine: Engine
  readonly config: Config
  readonly log: Log
  readonly callerOf: CallerOf
}

/** A party had the story a moment ago: it is better told where it went a little later than that there is nothing. */
const partnersPatienceMs = 5_000

/** The guarded doors to what is not public: `/partner` for parties to an embargo, `/preview` for who has a link to a draft. */
export function openEarly({ payload, house, engine, config, log, callerOf }: Options): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true })
  const onError = (error: unknown) => {
    log.error({ err: error }, 'A request at a guarded door failed.')
  }
  const partners = createEarly({
    desk: openEarlyDesk(payload, house),
    callerOf,
    site: { url: config.siteUrl, storyUrl: config.storyUrl },
    secret: config.secret,
    asNinjs: (copy) => ({ type: ninjsType, item: withheld(copy, siteOf(config)) }),
    settle: () => engine.settle(partnersPatienceMs),
    onError,
  })
  const previews = openPreviews({ payload, house, config, callerOf })
  return router.use('/partner', partners).use('/preview', previews, answerErrors(onError))
}

type PreviewOptions = Pick<Options, 'payload' | 'house' | 'config' | 'callerOf'>

function openPreviews({ payload, house, config, callerOf }: PreviewOptions): RequestHandler {
  const site = siteOf(config)
  return createPreviews({
    desk: openPreviewDesk(payload, house),
    callerOf,
    draftOf: (story) => draftPage(payload, house, story),
    async asAnswer({ story, links }) {
      const targets = await liveTargetsOf(
        house,
        links.map(({ target }) => target),
      )
      return presentStory(story, { links, targets, site })
    },
    async asPage({ story, links, ...standing }, link) {
      const targets = await liveTargetsOf(
        house,
        links.map(({ target }) => target),
      )
      const blocks = linkedBlocks(story, { links, targets, site })
      return previewPage(await paper(), { story, blocks, ...link, ...standing })
    },
    embedHosts: site.embedHosts,
    asExcuse: async (words) => unfinishedPage(await paper(), words),
  })

  async function paper(): Promise<Newspaper> {
    const rows = await house.wire.sections.find({})
    const sections = rows.flatMap(({ slug, name }) => (name === null ? [] : [{ slug, name, description: null }]))
    return { site, hasDesk: false, sections }
  }
}
