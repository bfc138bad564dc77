import { buffer } from 'node:stream/consumers'
import { Router } from 'express'
import { renditionTypes, typeOfFile } from '../../newsroom/images/rendition-table.ts'
import { materialFor, type EarlyStory } from '../../release/early/material.ts'
import { picturesFor } from '../../release/early/pictures.ts'
import { recordReads } from '../../release/early/record-reads.ts'
import type { Early } from '../create-early.ts'
import { guarded, sayNothingIsHere } from '../http/answers.ts'
import { earlyNames, type PinnedFile } from './early-names.ts'
import { stamp } from './stamp.ts'

type Wanted = { readonly story: EarlyStory; readonly file: PinnedFile }

/**
 * `/partner/v1/media/:name`: a rendition of a held picture, from the private folder, whole, with the party's mark in it.
 * Each request is let in anew, as the story was.
 */
export function mediaRouter({ desk, secret, doorkeeper }: Early): Router {
  const router = Router({ caseSensitive: true, strict: true })

  router.get(
    '/v1/media/:name',
    doorkeeper.forGuests(async (req, res, { visitor, address }) => {
      const name = String(req.params['name'])
      const { stories } = await materialFor(desk, visitor)
      const wanted = wantedAmong(stories, (story) => earlyNames(secret, visitor.partner.id, story), name)
      if (wanted === null || !(await isShown(wanted))) return sayNothingIsHere(res)
      const opened = await desk.house.privateMedia.open(wanted.file.staged)
      if (opened === null) return sayNothingIsHere(res)
      const bytes = await buffer(opened.stream)
      const copy = await recordReads(desk, [wanted.story], { visitor, address, what: 'file', file: wanted.file.name })
      const type = typeOfFile(name) ?? 'jpg'
      const body = stamp(bytes, type, `Copy ${copy.number} for ${copy.party}, read at ${copy.at}.`)
      res.writeHead(200, {
        ...guarded,
        'Content-Type': renditionTypes[type],
        'Content-Length': String(body.byteLength),
        'Content-Disposition': 'inline',
      })
      res.end(req.method === 'HEAD' ? undefined : body)
    }),
  )

  async function isShown({ story, file }: Wanted): Promise<boolean> {
    const pictures = await picturesFor(desk, story.edition)
    return pictures.some(({ files }) => files.some(({ name }) => name === file.name))
  }

  return router
}

function wantedAmong(
  stories: readonly EarlyStory[],
  namesFor: (story: EarlyStory) => ReturnType<typeof earlyNames>,
  name: string,
): Wanted | null {
  for (const story of stories) {
    if (story.admission.scope !== 'text+media') continue
    const nameOf = namesFor(story)
    const file = story.edition.contents.pictures.flatMap(({ files }) => files).find((one) => nameOf(one) === name)
    if (file !== undefined) return { story, file }
  }
  return null
}
