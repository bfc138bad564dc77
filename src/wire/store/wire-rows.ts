import type { Payload } from 'payload'
import type { WireByline, WireSection } from '../../newsroom/wire/pages.ts'
import { rowsOf, type Rows } from './rows.ts'
import type { FacetRow, LogRow, WireFrontRow, WireImageRow, WirePageRow, WireSlugRow, WireStoryRow } from './types.ts'

/** The wire's tables, to write. Only the release engine holds this. */
export type WireRows = {
  readonly stories: Rows<WireStoryRow>
  readonly images: Rows<WireImageRow>
  readonly bylines: Rows<WirePageRow<WireByline | WireSection>>
  readonly sections: Rows<WirePageRow<WireByline | WireSection>>
  readonly fronts: Rows<WireFrontRow>
  readonly facets: Rows<FacetRow>
  readonly slugs: Rows<WireSlugRow>
  readonly log: Rows<LogRow>
}

export function openWireRows(payload: Payload): WireRows {
  return {
    stories: rowsOf(payload, 'wire-stories'),
    images: rowsOf(payload, 'wire-images'),
    bylines: rowsOf(payload, 'wire-bylines'),
    sections: rowsOf(payload, 'wire-sections'),
    fronts: rowsOf(payload, 'wire-fronts'),
    facets: rowsOf(payload, 'wire-facets'),
    slugs: rowsOf(payload, 'wire-slugs'),
    log: rowsOf(payload, 'wire-log'),
  }
}
