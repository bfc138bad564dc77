'use client'

import { useCallback, useEffect, useState } from 'react'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import type { EmbargoReads } from '../../desk/embargoes/reads-endpoint.ts'
import { askDesk } from '../actions/post-action.ts'

const everyMs = 5_000

export type Embargo = {
  readonly standing: EmbargoStanding | null
  /** Who is let in early, and what they read; null until the desk has said. */
  readonly reads: EmbargoReads | null
  /** How far the server's clock is ahead of this machine's, in ms. */
  readonly aheadMs: number
  readonly trouble: string | null
}

/** An embargo as it stands: asked again every few seconds, and at the instant of its end. */
export function useEmbargo(id: string): Embargo & { readonly look: () => Promise<void> } {
  const [embargo, setEmbargo] = useState<Embargo>({ standing: null, reads: null, aheadMs: 0, trouble: null })

  const look = useCallback(async () => {
    const asked = Date.now()
    const answer = await askDesk(`/api/embargoes/${id}/standing`)
    if (answer.ok && isStanding(answer.json)) {
      const { json } = answer
      const aheadMs = Date.parse(json.now) - (asked + Date.now()) / 2
      setEmbargo(({ reads }) => ({ standing: json, reads, aheadMs, trouble: null }))
      const read = await askDesk(`/api/embargoes/${id}/reads`)
      if (read.ok && isReads(read.json)) {
        const reads = read.json
        setEmbargo((seen) => ({ ...seen, reads }))
      }
      return
    }
    const trouble = answer.ok ? 'The answer can’t be read.' : (answer.problems[0]?.message ?? 'It was refused.')
    setEmbargo((seen) => ({ ...seen, trouble }))
  }, [id])

  useEffect(() => {
    void look()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [look])

  const end = embargo.standing?.state === 'active' ? embargo.standing.until : null
  useEffect(() => {
    const wait = end === null ? null : Date.parse(end) - embargo.aheadMs - Date.now()
    if (wait === null || wait > 60_000) return
    const timer = setTimeout(() => void look(), Math.max(0, wait) + 60)
    return () => {
      clearTimeout(timer)
    }
  }, [end, embargo.aheadMs, look])

  return { ...embargo, look }
}

function isStanding(json: unknown): json is EmbargoStanding {
  return typeof json === 'object' && json !== null && 'covers' in json && 'may' in json && 'now' in json
}

function isReads(json: unknown): json is EmbargoReads {
  return typeof json === 'object' && json !== null && 'parties' in json && 'reads' in json && 'breaches' in json
}
