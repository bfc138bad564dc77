import { Router } from 'express'
import type { PublicCorrection } from '../../wire/reader/wire-reader.ts'
import { encodeCursor } from '../http/cursor.ts'
import { readPage } from '../http/parameters.ts'
import { json, publicRoute } from '../http/routes.ts'
import type { Public } from '../http/routes.ts'
import { routes } from '../openapi/routes-table.ts'
import { storyUrl } from '../site.ts'
import type { Site } from '../site.ts'

/** `/v1/corrections`: what readers were told was wrong, of stories that are live, newest first. */
export function correctionsRouter(open: Public): Router {
  const { wire, site, headers } = open
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    routes.corrections.path,
    publicRoute(open, async ({ query }) => {
      const { corrections, next } = await wire.corrections(readPage(query))
      const shown = corrections.map((correction) => presentCorrection(correction, site))
      return json({ corrections: shown, next: next === null ? null : encodeCursor(next) }, headers)
    }),
  )

  return router
}

export function presentCorrection({ story, kind, note, at }: PublicCorrection, site: Site) {
  const { id, slug, headline } = story
  return { kind, note, at, story: { id, slug, url: storyUrl(site, story), headline } }
}
