'use client'

import { useEffect } from 'react'
import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import { askDesk } from '../actions/post-action.ts'
import { roomOf } from './room.ts'

const everyMs = 4_000
/** At the instant of a lift it looks until the lift is seen, for so long. */
const watchMs = 15_000
const watchEveryMs = 400

/** Keeps asking where a story stands: every few seconds, and exactly when its release is due. */
export function useStanding(id: string | null): void {
  useEffect(() => {
    if (id === null) return
    const room = roomOf(id)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false

    async function look(): Promise<void> {
      clearTimeout(timer)
      const asked = Date.now()
      const answer = await askDesk(`/api/stories/${String(id)}/standing`)
      if (isOver) return
      if (answer.ok && isStanding(answer.json)) {
        const ahead = new Date(answer.json.now).getTime() - (asked + Date.now()) / 2
        room.set({ standing: answer.json, clockAhead: ahead })
      }
      timer = setTimeout(() => void look(), untilNextLook(room.get().standing, room.get().clockAhead))
    }

    function lookIfSeen(): void {
      if (document.visibilityState === 'visible') void look()
    }

    room.refresh = look
    document.addEventListener('visibilitychange', lookIfSeen)
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [id])
}

function untilNextLook(standing: StoryStanding | null, clockAhead: number): number {
  const due = standing?.release?.releaseAt ?? null
  if (document.visibilityState === 'hidden') return everyMs * 4
  if (due === null) return everyMs
  const left = new Date(due).getTime() - (Date.now() + clockAhead)
  if (left <= 0) return left > -watchMs ? watchEveryMs : everyMs
  return Math.min(everyMs, left + 60)
}

function isStanding(json: unknown): json is StoryStanding {
  return typeof json === 'object' && json !== null && 'stage' in json && 'offer' in json && 'now' in json
}
