import type { WireStory, WireStorySummary } from './story.ts'

/** What lists carry of a story. */
export function summaryOf(story: WireStory): WireStorySummary {
  const { body: _body, gallery: _gallery, corrections: _corrections, ...summary } = story
  return summary
}
