import { textOf } from './embedded-words.ts'
import type { EmbeddedTags } from './embedded-tags.ts'

/**
 * When a picture was made, as XMP, IIM and EXIF have it, in this order: the day and the time, which the older two keep apart,
 * put together as they were written.
 */
export function datesCreated(tags: EmbeddedTags): readonly unknown[] {
  return [
    tags['XMP-photoshop:DateCreated'],
    together(tags, ['IPTC:DateCreated', 'IPTC:TimeCreated'], ' '),
    together(tags, ['ExifIFD:DateTimeOriginal', 'ExifIFD:OffsetTimeOriginal'], ''),
  ]
}

function together(tags: EmbeddedTags, halves: readonly string[], between: string): string {
  return halves
    .map((half) => textOf(tags[half]))
    .filter((half) => half !== null)
    .join(between)
}
