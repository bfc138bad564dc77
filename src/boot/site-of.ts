import type { Config } from '../config.ts'
import type { Site } from '../delivery/site.ts'

/** What the public pages say of the newsroom. */
export function siteOf({ siteUrl, storyUrl, newsroom }: Pick<Config, 'siteUrl' | 'storyUrl' | 'newsroom'>): Site {
  return {
    url: siteUrl,
    storyUrl,
    newsroomName: newsroom.name,
    language: newsroom.language,
    zone: newsroom.zone,
  }
}
