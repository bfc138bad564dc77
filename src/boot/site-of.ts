import type { Config } from '../config.ts'
import type { Site } from '../delivery/site.ts'

type Said = Pick<Config, 'siteUrl' | 'storyUrl' | 'newsroom' | 'embedHosts'>

/** What the public pages say of the newsroom. */
export function siteOf({ siteUrl, storyUrl, newsroom, embedHosts }: Said): Site {
  return {
    url: siteUrl,
    storyUrl,
    newsroomName: newsroom.name,
    language: newsroom.language,
    zone: newsroom.zone,
    embedHosts,
  }
}
