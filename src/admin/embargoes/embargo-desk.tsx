'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import { useNow } from '../actions/use-now.ts'
import { useZone } from '../actions/use-zone.ts'
import { ChangeButtons } from './change-buttons.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { CoverButtons } from './cover-buttons.tsx'
import { CoveredList } from './covered-list.tsx'
import { EmbargoHead } from './embargo-head.tsx'
import { HistoryList } from './history-list.tsx'
import { PartyList } from './party-list.tsx'
import { PendingBox } from './pending-box.tsx'
import { useEmbargo } from './use-embargo.ts'
import './embargoes.css'

/** Above the words of an embargo that stands: all about it that a form can't change. */
export function EmbargoDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StandingEmbargo id={String(id)} key={id} />
}

function StandingEmbargo({ id }: { readonly id: string }) {
  useGuardedOutOfForm()
  const newsroom = useZone()
  const { standing, aheadMs, trouble, look } = useEmbargo(id)
  const now = useNow(true)
  const [asking, setAsking] = useState<EmbargoChange | null>(null)
  if (standing === null) return <p className="stet-embargo__trouble">{trouble ?? 'One moment…'}</p>
  const zone = standing.zone ?? newsroom
  return (
    <div className="stet-embargo">
      <EmbargoHead now={new Date(now.getTime() + aheadMs)} standing={standing} zone={zone} />
      {trouble !== null && <p className="stet-embargo__trouble">{trouble}</p>}
      {standing.pending !== null && standing.state === 'active' && (
        <PendingBox onDone={look} pending={standing.pending} standing={standing} zone={zone} />
      )}
      <ChangeButtons may={standing.may} onAsk={setAsking} />
      <CoveredList standing={standing} zone={zone} />
      {standing.may.includes('cover') && <CoverButtons embargo={id} onDone={look} />}
      <PartyList parties={standing.parties} zone={zone} />
      <HistoryList history={standing.history} zone={zone} />
      {asking !== null && (
        <ChangeDialog
          change={asking}
          onClose={() => {
            setAsking(null)
          }}
          onDone={async () => {
            setAsking(null)
            await look()
          }}
          standing={standing}
          zone={zone}
        />
      )}
    </div>
  )
}

const guarded = /^(until|zone|covers|parties|state|change|pending|history)(\.|$)/

/** What changes by action alone does not travel with a save of the words. */
function useGuardedOutOfForm(): void {
  const { dispatchFields, getFields } = useForm()
  useEffect(() => {
    for (const [path, field] of Object.entries(getFields())) {
      if (!guarded.test(path) || field.disableFormData === true) continue
      dispatchFields({ type: 'UPDATE', path, disableFormData: true, value: field.value })
    }
  })
}
