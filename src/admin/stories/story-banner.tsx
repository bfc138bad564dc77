'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { KeptOffers } from '../drafts/kept-offers.tsx'
import { unsavedStory } from '../drafts/kept-text.ts'
import { NotSavedBanner } from '../drafts/not-saved-banner.tsx'
import { useNames } from './name-controls.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { useRoom } from './room.ts'
import { StandingBanner } from './standing-banner.tsx'
import './stories.css'

/** Above the text: words that are not saved, where the story stands outside, and what it still lacks. */
export function StoryBanner() {
  const { id } = useDocumentInfo()
  const story = id === undefined ? unsavedStory : String(id)
  useNames()
  const { notice, isFull, standing } = useRoom(story)
  return (
    <div className="stet-banners">
      <NotSavedBanner story={story} />
      <KeptOffers story={story} />
      {isFull && (
        <p className="stet-banner stet-banner--warning">
          This browser has no room to keep a copy of what you write. Save often.
        </p>
      )}
      {id === undefined && (
        <p className="stet-banner">
          The desk does not have this story yet; what you write is kept in this browser. Is it a rewrite, a translation
          or a copy? Say so under <em>Desk only</em> before you first save it: it then inherits the embargoes.
        </p>
      )}
      {standing !== null && <StandingBanner story={story} />}
      <p aria-live="polite" className={notice === null ? 'stet-quiet' : 'stet-banner stet-banner--done'} role="status">
        {notice}
      </p>
      {standing !== null && <ProblemSummary story={story} />}
    </div>
  )
}
