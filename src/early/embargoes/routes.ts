import { json, Router } from 'express'
import { z } from 'zod'
import { acceptTerms, termsFor } from '../../release/early/terms.ts'
import type { Early } from '../create-early.ts'
import { refuse, refuseInput, sayNothingIsHere, sendJson } from '../http/answers.ts'
import { presentTerms } from './present-terms.ts'

/** Which wording the party has read; left out, it is the one that stands. */
const acceptance = z.strictObject({ version: z.string().max(100).optional() })

/** `POST /partner/v1/embargoes/:id/accept`: a party accepts an embargo's terms as they are worded now. */
export function embargoesRouter({ desk, site, doorkeeper }: Early): Router {
  const router = Router({ caseSensitive: true, strict: true })

  router.post(
    '/v1/embargoes/:id/accept',
    json({ limit: '8kb', type: () => true }),
    doorkeeper.forGuests(async (req, res, { visitor, address }) => {
      const terms = await termsFor(desk, visitor, String(req.params['id']))
      if (terms === null) return sayNothingIsHere(res)
      const asked = acceptance.safeParse(req.body ?? {})
      if (!asked.success) return refuseInput(res, asked.error.issues.map(problemOf))
      const { version = terms.version } = asked.data
      if (version !== terms.version) {
        const termsToAccept = presentTerms([terms], site)
        return refuse(res, 409, 'The terms are not worded so any more: read them again.', { termsToAccept })
      }
      const { at } = await acceptTerms(desk, visitor, terms, address)
      sendJson(res, { embargo: terms.embargo, version, terms: terms.words, acceptedAt: at })
    }),
  )

  return router
}

function problemOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0]?.slice(0, 100) ?? ''
    return { code: 'unknown-field', field, message: `accept takes no “${field}”.` }
  }
  const field = issue.path.join('.') || 'body'
  return { code: 'bad-field', field, message: `${field} can’t be read: ${issue.message}.` }
}
