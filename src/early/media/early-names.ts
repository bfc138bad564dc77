import { createHmac } from 'node:crypto'
import type { EarlyStory } from '../../release/early/material.ts'
import type { PinnedPicture } from '../../release/store/types.ts'

export type PinnedFile = PinnedPicture['files'][number]

/** What a file is called for one party and one edition: another name for each, and never the one it will have in public. */
export type EarlyName = (file: Pick<PinnedFile, 'name'>) => string

export function earlyNames(secret: string, partner: string, { edition }: Pick<EarlyStory, 'edition'>): EarlyName {
  return ({ name }) => {
    const sum = createHmac('sha256', secret).update(`early file\n${partner}\n${edition.id}\n${name}`)
    return `${sum.digest('base64url').slice(0, 32)}${name.slice(name.lastIndexOf('.'))}`
  }
}
