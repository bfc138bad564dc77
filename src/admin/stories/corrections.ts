import type { LiveWords } from '../../desk/stories/story-standing.ts'

/** What was typed over the words readers have. */
export type Corrected = {
  readonly headline: string
  readonly standfirst: string
  readonly leadCaption: string
  readonly gallery: readonly string[]
}

export function asReadersHaveIt({ headline, standfirst, leadCaption, gallery }: LiveWords): Corrected {
  return {
    headline,
    standfirst: standfirst ?? '',
    leadCaption: leadCaption ?? '',
    gallery: gallery.map(({ shown }) => shown ?? ''),
  }
}

/** The fields that are not as readers have them, as a release takes them: what nobody touched is not named. */
export function changesOf(live: LiveWords, corrected: Corrected): Readonly<Record<string, unknown>> {
  const before = asReadersHaveIt(live)
  const changes: Record<string, unknown> = {}
  for (const field of ['headline', 'standfirst', 'leadCaption'] as const) {
    if (corrected[field].trim() !== before[field].trim()) changes[field] = corrected[field]
  }
  const isTouched = (at: number) => (corrected.gallery[at] ?? '').trim() !== (before.gallery[at] ?? '').trim()
  if (live.gallery.some((_, at) => isTouched(at))) {
    // The gallery is one field: it is named whole, each caption as it was unless it was typed over.
    changes['gallery'] = live.gallery.map(({ image, caption, alt }, at) => ({
      image,
      caption: isTouched(at) ? (corrected.gallery[at] ?? '') : caption,
      alt,
    }))
  }
  return changes
}
