'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { EmbargoStanding, PendingStanding } from '../../desk/embargoes/embargo-standing.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { ProblemList } from '../actions/problem-list.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { useAction } from '../actions/use-action.ts'
import { scopeWords, titled } from './embargo-words.ts'
import { IfUncovered, WhatGoesOut } from './what-goes-out.tsx'

type Props = {
  readonly standing: EmbargoStanding
  readonly pending: PendingStanding
  readonly zone: string
  readonly onDone: () => Promise<void>
}

const asks = {
  lift: { act: 'lift it now', title: 'Lift this embargo', confirm: 'Lift the embargo' },
  cancel: { act: 'cancel it', title: 'Cancel this embargo', confirm: 'Cancel the embargo' },
  shorten: { act: 'shorten it', title: 'Shorten this embargo', confirm: 'Shorten the embargo' },
  uncover: { act: 'uncover', title: 'Take it from under this embargo', confirm: 'Uncover it' },
  admit: { act: 'admit', title: 'Admit a party to this embargo', confirm: 'Admit the party' },
} as const

/** What one editor asked for and another has to confirm, by when. */
export function PendingBox({ standing, pending, zone, onDone }: Props) {
  const { title, confirm } = asks[pending.action]
  const [isAsking, setAsking] = useState(false)
  const { isBusy, problems, act } = useAction(async () => {
    setAsking(false)
    await onDone()
  })
  const answer = (action: 'confirm' | 'withdraw') =>
    act('embargoes', standing.id, action, { revision: standing.revision })

  return (
    <section aria-label="Waiting for a second editor" className="stet-embargo__pending">
      <p>
        <strong>
          {pending.isOwn ? 'You asked' : `${pending.by} asks`} to {whatIsAsked(pending, zone)}
        </strong>
        : “{pending.reason}”
      </p>
      <p className="stet-embargo__quiet">
        Asked {sayInstant(new Date(pending.at), zone)}; it can be confirmed until{' '}
        {sayInstant(new Date(pending.expiresAt), zone)}, and then expires.
        {pending.isOwn && ' Another editor has to confirm it.'}
        {pending.isOwn && pending.overrideFrom !== null && (
          <> From {sayInstant(new Date(pending.overrideFrom), zone)} on you may do so yourself; every editor is told.</>
        )}
      </p>
      <div className="stet-embargo__buttons">
        {standing.may.includes('confirm') && (
          <Button
            disabled={isBusy}
            margin={false}
            onClick={() => {
              setAsking(true)
            }}
            size="medium"
            type="button"
          >
            Confirm…
          </Button>
        )}
        {standing.may.includes('withdraw') && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => void answer('withdraw')}
            size="medium"
            type="button"
          >
            {pending.isOwn ? 'Withdraw' : 'Turn it down'}
          </Button>
        )}
      </div>
      {!isAsking && <ProblemList problems={problems} />}
      {isAsking && (
        <ConfirmDialog
          confirmLabel={confirm}
          isBusy={isBusy}
          isDangerous
          onClose={() => {
            setAsking(false)
          }}
          onConfirm={() => void answer('confirm')}
          problems={problems}
          title={title}
        >
          <p>
            <strong>{standing.title}</strong>
          </p>
          <WhatComesOfIt pending={pending} standing={standing} zone={zone} />
        </ConfirmDialog>
      )}
    </section>
  )
}

function whatIsAsked({ action, until, item, party }: PendingStanding, zone: string): string {
  const { act } = asks[action]
  if (action === 'shorten' && until !== null) return `${act}, to ${sayInstant(new Date(until), zone)}`
  if (item !== null) return `${act} the ${item.kind === 'stories' ? 'story' : 'picture'} “${titled(item.title)}”`
  if (party === null) return act
  const from = party.from === null ? 'at once' : `from ${sayInstant(new Date(party.from), zone)}`
  return `${act} ${party.partner}, which may then see ${scopeWords[party.scope] ?? party.scope}, ${from}`
}

/** What is public, or seen early, once it is confirmed. */
function WhatComesOfIt({ standing, pending, zone }: Omit<Props, 'onDone'>) {
  const { action, item } = pending
  if (action === 'admit') {
    return (
      <>
        <p>Confirmed, you {whatIsAsked(pending, zone)}.</p>
        <p>Nothing becomes public. Every read is on record here; a token that is revoked opens nothing any more.</p>
      </>
    )
  }
  if (action === 'uncover') {
    const covered = standing.covers.find(({ kind, id }) => kind === item?.kind && id === item.id)
    return (
      <>
        <p>Confirmed, you {whatIsAsked(pending, zone)}. Whatever else the embargo covers stays held.</p>
        {covered !== undefined && <IfUncovered covered={covered} zone={zone} />}
      </>
    )
  }
  return (
    <>
      {action === 'shorten' && pending.until !== null && (
        <p>It is to end {sayInstant(new Date(pending.until), zone)}.</p>
      )}
      <WhatGoesOut at={action === 'shorten' ? 'then' : 'at once'} standing={standing} zone={zone} />
      {action !== 'shorten' && <p>An embargo that was lifted or cancelled does not come back.</p>}
    </>
  )
}
