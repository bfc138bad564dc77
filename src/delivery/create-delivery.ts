import type { IncomingMessage, ServerResponse } from 'node:http'
import { Router } from 'express'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { PublicMedia } from '../wire/media/public-media.ts'
import type { WireReader } from '../wire/reader/wire-reader.ts'
import type { KeptIndex } from '../wire/search/keep-index.ts'
import { makeReady } from './answers/answer.ts'
import { createAnswers } from './answers/answers.ts'
import type { Answers } from './answers/answers.ts'
import { send } from './answers/send.ts'
import { createFollowers } from './changes/followers.ts'
import type { FollowersOptions } from './changes/followers.ts'
import { createChangesReader } from './changes/read-changes.ts'
import { changesRouter } from './changes/routes.ts'
import { correctionsRouter } from './corrections/routes.ts'
import { feedsRouter } from './feeds/routes.ts'
import { frontsRouter } from './fronts/routes.ts'
import { graphqlRouter } from './graphql/routes.ts'
import { healthRouter } from './health.ts'
import { answerErrors, onlyReading } from './http/edges.ts'
import { notFound } from './http/problem.ts'
import { apiHeaders } from './http/security-headers.ts'
import { mediaRouter } from './media/routes.ts'
import { openApiRouter } from './openapi/routes.ts'
import { createFindStories } from './search/find-stories.ts'
import type { FindStories } from './search/find-stories.ts'
import { searchRouter } from './search/routes.ts'
import { robotsRouter } from './robots.ts'
import type { Site } from './site.ts'
import { sitemapsRouter } from './sitemaps/routes.ts'
import { createListBody } from './stories/list-body.ts'
import { pagesRouter } from './stories/pages-routes.ts'
import { storiesRouter } from './stories/routes.ts'

export type DeliveryOptions = {
  readonly wire: WireReader
  readonly index: Pick<KeptIndex, 'ask' | 'doubt'>
  readonly media: Pick<PublicMedia, 'open'>
  readonly site: Site
  /** For what is public of the last two days. */
  readonly now: () => Date
  /** The wire's `seq` as far as this process knows: see `followLog`. */
  readonly currentSeq: () => number
  /** Is something due that has not been lifted? Never on a wire node. */
  readonly isDue: () => boolean
  /** Lifts what is due before a public answer. Nothing to do on a wire node. */
  readonly settle: () => Promise<void>
  readonly isReady: () => Promise<boolean> | boolean
  /** How many may follow the changes, and how patiently. */
  readonly changes?: Omit<FollowersOptions, 'changes' | 'currentSeq' | 'onError'>
  /** Whose a request is counted as, where that matters; null for nobody's. */
  readonly whoAsks: (req: IncomingMessage) => string | null
  /** Told why somebody was refused: one of a short list of words. */
  readonly refused: (why: string) => void
  /** A bug, or a database out of reach: the answer said nothing, the log must. */
  readonly onError: (error: unknown) => void
}

export type Delivery = {
  /** To be asked before anything else. @returns true when it answered, from ready bytes */
  readonly ready: Answers['serveReady']
  /** To be asked before Express is entered. @returns true when it answers, or will: the address is the public API’s own */
  readonly listener: (req: IncomingMessage, res: ServerResponse) => boolean
  /** `/v1`, `/api/graphql`, `/feeds`, `/media`, the sitemaps, `/health`, `/ready`. */
  readonly router: Router
  /** The log is not what it was, or may not be: nothing that was kept ready is believed, and who follows it looks again. */
  readonly doubt: () => void
  /** How many follow the changes. */
  readonly followers: () => number
  /** Ends the streams of those who follow the changes: they would keep the door open. */
  readonly endStreams: () => void
  /** Shared with the reader's pages. */
  readonly answers: Answers
  /** Shared with the reader's pages. */
  readonly findStories: FindStories
  /** For whatever no one else has: mounted last. */
  readonly notFound: RequestHandler
  /** After `notFound`: errors of routes that have no handler of their own. */
  readonly errors: ErrorRequestHandler
}

/** Where the public API lives. Each of these answers here or not at all. */
const territory = ['/v1', '/feeds', '/media', '/sitemaps', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt']

function isOurs(url: string): boolean {
  return territory.some((path) => url.startsWith(path) && /^(?:[/?]|$)/.test(url.slice(path.length)))
}

/** The public API: reads the wire and nothing else. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { wire, index, media, site, now, isDue, settle, isReady, whoAsks, refused, onError } = options
  const headers = apiHeaders(site.url)
  const answers = createAnswers(options)
  const open = { wire, answers, site, headers, listBody: createListBody(site) }
  const findStories = createFindStories(wire, index)
  const followers = createFollowers({
    ...options.changes,
    changes: createChangesReader({ ...options, look: settle }),
    currentSeq: options.currentSeq,
    onError,
  })
  const nothing = makeReady(notFound(headers))
  const errors = answerErrors(headers, onError)

  async function settleIfDue(): Promise<void> {
    if (isDue()) await settle()
  }

  function answerNotFound(...[req, res]: Parameters<RequestHandler>): void {
    send(req, res, nothing)
  }

  const router = Router({ caseSensitive: true, strict: true })
  router.use(healthRouter(isReady))
  router.use(graphqlRouter({ ...open, findStories, onError }))
  router.use(territory, onlyReading(headers))
  router.use(storiesRouter(open), pagesRouter(open), frontsRouter(open), correctionsRouter(open), feedsRouter(open))
  router.use(searchRouter({ ...open, findStories }))
  router.use(sitemapsRouter({ ...open, now }), robotsRouter(open))
  router.use(changesRouter({ followers, headers, settleIfDue, whoAsks, refused }))
  router.use(openApiRouter(open))
  router.use(mediaRouter({ media, headers, settleIfDue }))
  router.use(territory, answerNotFound)
  router.use(errors)

  function listener(req: IncomingMessage, res: ServerResponse): boolean {
    if (!isOurs(req.url ?? '')) return false
    // These rooms ask for nothing but what Node gives: what Express puts around it takes as long as the answer.
    router(req as Request, res as Response, () => res.destroy())
    return true
  }

  return {
    ready: answers.serveReady,
    listener,
    router,
    doubt() {
      answers.forget()
      index.doubt()
      followers.lookAgain()
    },
    followers: followers.count,
    endStreams: followers.close,
    answers,
    findStories,
    notFound: answerNotFound,
    errors,
  }
}
