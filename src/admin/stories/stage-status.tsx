'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { stageLooks } from '../../newsroom/stories/stages.ts'
import { useRoom } from './room.ts'
import './stories.css'

/** Where the story stands on the desk, in words and colour. */
export function StageStatus() {
  const { id } = useDocumentInfo()
  const { standing } = useRoom(String(id))
  if (standing === null) return <span className="stet-stage stet-stage--grey">…</span>
  const { words, colour } = stageLooks[standing.stage]
  return (
    <span className="stet-stages">
      <span className={`stet-stage stet-stage--${colour}`}>{words}</span>
      {standing.flagged && <span className="stet-stage stet-stage--red">Flagged for legal</span>}
      {standing.standing === 'live' && <span className="stet-stage stet-stage--ink">Live</span>}
      {standing.standing === 'retracted' && <span className="stet-stage stet-stage--red">Retracted</span>}
      {standing.standing === 'killed' && <span className="stet-stage stet-stage--red">Killed</span>}
    </span>
  )
}
