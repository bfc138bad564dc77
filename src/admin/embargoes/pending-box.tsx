'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { postAction, type Problem } from '../actions/post-action.ts'
import { ProblemList } from '../actions/problem-list.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { WhatGoesOut } from './what-goes-out.tsx'

type Props = {
  readonly standing: EmbargoStanding
  readonly pending: NonNullable<EmbargoStanding['pending']>
  readonly zone: string
  readonly onDone: () => Promise<void>
}

const asks = {
  lift: { says: 'asks to lift it now', title: 'Lift this embargo', confirm: 'Lift the embargo' },
  cancel: { says: 'asks to cancel it', title: 'Cancel this embargo', confirm: 'Cancel the embargo' },
  shorten: { says: 'asks to shorten it', title: 'Shorten this embargo', confirm: 'Shorten the embargo' },
  uncover: { says: 'asks to uncover a thing', title: 'Take it from under this embargo', confirm: 'Uncover it' },
  admit: { says: 'asks to admit a party', title: 'Admit a party to this embargo', confirm: 'Admit the party' },
} as const

/** What one editor asked for and another has to confirm. */
export function PendingBox({ standing, pending, zone, onDone }: Props) {
  const { says, title, confirm } = asks[pending.action]
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function act(action: 'confirm' | 'withdraw'): Promise<void> {
    setBusy(true)
    const answer = await postAction('embargoes', standing.id, action)
    setBusy(false)
    setProblems(answer.ok ? [] : answer.problems)
    if (!answer.ok) return
    setAsking(false)
    await onDone()
  }

  return (
    <section aria-label="Waiting for a second editor" className="stet-embargo__pending">
      <p>
        <strong>
          {pending.isOwn ? 'You' : pending.by} {pending.isOwn ? says.replace('asks', 'asked') : says}
        </strong>
        {pending.until !== null && <>, to {sayInstant(new Date(pending.until), zone)}</>}: “{pending.reason}”
      </p>
      <p className="stet-embargo__quiet">
        {sayInstant(new Date(pending.at), zone)}. {pending.isOwn && 'Another editor has to confirm it.'}
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
            onClick={() => void act('withdraw')}
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
          onConfirm={() => void act('confirm')}
          problems={problems}
          title={title}
        >
          <p>
            <strong>{standing.title}</strong>
            {pending.until !== null && <>, to end {sayInstant(new Date(pending.until), zone)}</>}
          </p>
          <WhatGoesOut at={pending.action === 'shorten' ? 'then' : 'at once'} standing={standing} zone={zone} />
          <p>An embargo that was lifted or cancelled does not come back.</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
