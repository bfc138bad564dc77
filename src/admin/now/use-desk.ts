'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { NowAnswer } from '../../desk/now/now-answer.ts'
import { askDesk } from '../actions/post-action.ts'

const everyMs = 4000
/** How long after an instant the desk is asked whether it lifted, and again if it had not. */
const afterInstantMs = [60, 500, 1500]

export type Desk = {
  readonly answer: NowAnswer
  /** How far the server's clock is ahead of this machine's, in ms. */
  readonly aheadMs: number
  /** Why the newest answer is not there; null while it is. */
  readonly trouble: string | null
}

/** The desk as it stands: asked again every few seconds, when the window comes back, and at the instant something lifts. */
export function useDesk(first: NowAnswer): Desk {
  const [desk, setDesk] = useState<Desk>({ answer: first, aheadMs: 0, trouble: null })
  const asking = useRef(false)

  const ask = useCallback(async () => {
    if (asking.current) return
    asking.current = true
    const asked = Date.now()
    const got = await askDesk('/api/now')
    asking.current = false
    const answered = Date.now()
    if (got.ok && isNow(got.json)) {
      const answer = got.json
      setDesk({ answer, aheadMs: Date.parse(answer.at) - (asked + answered) / 2, trouble: null })
      return
    }
    const trouble = got.ok ? 'The newsroom’s answer can’t be read.' : (got.problems[0]?.message ?? 'It was refused.')
    setDesk((seen) => ({ ...seen, trouble }))
  }, [])

  useEffect(() => {
    void ask()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask()
    }, everyMs)
    const back = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    document.addEventListener('visibilitychange', back)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', back)
    }
  }, [ask])

  const next = nextInstant(desk)
  useEffect(() => {
    if (next === null) return
    const wait = next - desk.aheadMs - Date.now()
    // What is further away is found by asking every few seconds.
    if (wait > 60_000) return
    const timers = afterInstantMs.map((after) => setTimeout(() => void ask(), Math.max(0, wait) + after))
    return () => {
      timers.forEach(clearTimeout)
    }
  }, [ask, desk.aheadMs, next])

  return desk
}

/** The next instant at which something that is held may lift. */
function nextInstant({ answer }: Desk): number | null {
  const instants = answer.held.flatMap(({ until }) => (until === null ? [] : Date.parse(until)))
  return instants.length === 0 ? null : Math.min(...instants)
}

function isNow(json: unknown): json is NowAnswer {
  return typeof json === 'object' && json !== null && 'held' in json && 'waiting' in json && 'out' in json
}
