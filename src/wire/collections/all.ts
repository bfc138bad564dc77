import type { CollectionConfig } from 'payload'
import { WireFacets, WireFronts, WireLog, WireSlugs } from './plumbing.ts'
import { WireImages } from './wire-images.ts'
import { WireBylines, WireSections } from './wire-pages.ts'
import { WireStories } from './wire-stories.ts'

/** The public store. Nothing in here relates to anything on the desk. */
export const wireCollections: CollectionConfig[] = [
  WireStories,
  WireImages,
  WireBylines,
  WireSections,
  WireFronts,
  WireFacets,
  WireSlugs,
  WireLog,
]
