'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FrontStanding, OrderedStory } from '../../desk/fronts/front-standing.ts'
import { askDesk, postAction, type Problem } from '../actions/post-action.ts'

const everyMs = 5_000

export type Planned = Pick<FrontStanding, 'slots' | 'dropped'>

export type Front = {
  readonly front: FrontStanding | null
  /** Why the last change was refused. */
  readonly problems: readonly Problem[]
  /** Shows an order at once, and saves it: of several in a row the last. */
  readonly change: (planned: Planned) => void
  readonly look: () => Promise<void>
  /** The front with every change made here in it, once the desk has them; null when it refused the last. */
  readonly whenSaved: () => Promise<FrontStanding | null>
}

/** A front as it stands: asked again every few seconds, except while somebody’s hand is on it. */
export function useFront(id: string): Front {
  const [front, setFront] = useState<FrontStanding | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const revision = useRef(0)
  const unsaved = useRef(0)
  const saving = useRef(Promise.resolve(true))
  const latest = useRef<FrontStanding | null>(null)

  const show = useCallback((seen: FrontStanding) => {
    revision.current = seen.revision
    latest.current = seen
    if (unsaved.current === 0) setFront(seen)
  }, [])

  const look = useCallback(async () => {
    const answer = await askDesk(`/api/fronts/${id}/standing`)
    if (answer.ok && isFront(answer.json)) {
      if (unsaved.current === 0) show(answer.json)
    } else if (!answer.ok) setProblems(answer.problems)
  }, [id, show])

  useEffect(() => {
    void look()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [look])

  /** Whether the desk took it; of several in a row the last says so for all. */
  async function save(planned: Planned): Promise<boolean> {
    if (unsaved.current > 1) {
      unsaved.current -= 1
      return true
    }
    const slots = planned.slots.map((story) => story?.story ?? null)
    const dropped = planned.dropped.map(({ story }) => story)
    const answer = await postAction('fronts', id, 'order', { revision: revision.current, slots, dropped })
    unsaved.current -= 1
    setProblems(answer.ok ? [] : answer.problems)
    const saved = answer.ok ? answer.json['front'] : null
    if (isFront(saved)) show(saved)
    else await look()
    return answer.ok
  }

  return {
    front,
    problems,
    look,
    async whenSaved() {
      const isSaved = await saving.current
      saving.current = Promise.resolve(true)
      return isSaved ? latest.current : null
    },
    change(planned) {
      unsaved.current += 1
      setFront((seen) => (seen === null ? seen : { ...seen, ...planned, isReleased: false }))
      saving.current = saving.current.then(() => save(planned))
    },
  }
}

/** A story that was just chosen, until the desk has said how it stands. */
export function justChosen(story: string, headline: string): OrderedStory {
  return { story, headline, stage: 'draft', standing: 'never' }
}

function isFront(json: unknown): json is FrontStanding {
  return typeof json === 'object' && json !== null && 'slots' in json && 'releases' in json && 'may' in json
}
