'use client'

import { sayClock, sayInstant } from '../actions/say-time.ts'
import { useZone } from '../actions/use-zone.ts'
import { useRoom } from './room.ts'

/** Whether the desk has what is on the screen, in words. */
export function SaveWords({ story }: { readonly story: string }) {
  const { save, standing } = useRoom(story)
  const zone = useZone()
  return (
    <span aria-live="polite" className={`stet-save stet-save--${save.is}`} role="status">
      {words()}
    </span>
  )

  function words(): string {
    switch (save.is) {
      case 'saving':
        return 'Saving…'
      case 'changed':
        return 'Not saved yet'
      case 'not-saved':
        return 'Not saved'
      case 'saved':
        return saved(save.at ?? (standing === null ? null : new Date(standing.changedAt)))
    }
  }

  function saved(at: Date | null): string {
    if (at === null) return ''
    const isToday = sayInstant(at, zone).split(',')[0] === sayInstant(new Date(), zone).split(',')[0]
    return `Saved ${isToday ? sayClock(at, zone) : sayInstant(at, zone)}`
  }
}
