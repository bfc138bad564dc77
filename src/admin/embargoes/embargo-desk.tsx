'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { useNow } from '../actions/use-now.ts'
import { useZone } from '../actions/use-zone.ts'
import { BreachList } from './breach-list.tsx'
import { ChangeButtons } from './change-buttons.tsx'
import { CoverButtons } from './cover-buttons.tsx'
import { CoveredList } from './covered-list.tsx'
import { EmbargoDialogs, type AskedChange } from './embargo-dialogs.tsx'
import { EmbargoHead } from './embargo-head.tsx'
import { HeldBack } from './held-back.tsx'
import { HistoryList } from './history-list.tsx'
import { PartyList } from './party-list.tsx'
import { PendingBox } from './pending-box.tsx'
import { ProposedBox } from './proposed-box.tsx'
import { ReadList } from './read-list.tsx'
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
  const { standing, reads, aheadMs, trouble, look } = useEmbargo(id)
  const now = useNow(true)
  const [asked, setAsked] = useState<AskedChange | null>(null)
  if (standing === null) return <p className="stet-embargo__trouble">{trouble ?? 'One moment…'}</p>
  const zone = standing.zone ?? newsroom
  const may = (change: EmbargoStanding['may'][number]) => standing.may.includes(change)
  return (
    <div className="stet-embargo">
      <EmbargoHead now={new Date(now.getTime() + aheadMs)} standing={standing} zone={zone} />
      {trouble !== null && <p className="stet-embargo__trouble">{trouble}</p>}
      {standing.state === 'proposed' && <ProposedBox onDone={look} standing={standing} zone={zone} />}
      {standing.pending !== null && standing.state === 'active' && (
        <PendingBox onDone={look} pending={standing.pending} standing={standing} zone={zone} />
      )}
      <ChangeButtons
        may={standing.may}
        onAsk={(change) => {
          setAsked({ change })
        }}
      />
      <HeldBack standing={standing} zone={zone} />
      <CoveredList
        mayCover={may('cover')}
        onUncover={
          may('uncover')
            ? (covered) => {
                setAsked({ change: 'uncover', covered })
              }
            : null
        }
        standing={standing}
        zone={zone}
      />
      {may('cover') && <CoverButtons embargo={id} onDone={look} />}
      {reads !== null && (
        <>
          <PartyList
            onAdmit={
              may('admit')
                ? () => {
                    setAsked({ change: 'admit' })
                  }
                : null
            }
            parties={reads.parties}
            zone={zone}
          />
          <ReadList reads={reads} zone={zone} />
          <BreachList breaches={reads.breaches} embargo={id} onDone={look} title={standing.title} zone={zone} />
        </>
      )}
      <HistoryList history={standing.history} zone={zone} />
      {asked !== null && (
        <EmbargoDialogs
          asked={asked}
          onClose={() => {
            setAsked(null)
          }}
          onDone={async () => {
            setAsked(null)
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
