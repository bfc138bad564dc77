'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Problem } from '../../newsroom/errors.ts'
import type { Standstill } from '../../desk/now/now-answer.ts'
import { kindInWords } from '../../newsroom/releases/kinds.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { postAction } from '../actions/post-action.ts'
import { sayInstant } from '../actions/say-time.ts'

type Props = {
  readonly standstill: Standstill | null
  readonly zone: string
  readonly mayGo: boolean
}

/** Nothing goes out: since when, why, and for an editor the way to let it. */
export function StandstillBanner({ standstill, zone, mayGo }: Props) {
  const [isAsking, setAsking] = useState(false)
  if (standstill === null) return null
  return (
    <section aria-label="Nothing goes out" className="stet-now__standstill">
      <div>
        <strong>Nothing goes out since {sayInstant(new Date(standstill.since), zone)}.</strong> {standstill.reason} What
        is live stays live. Look at every embargo, at what is held, and at what was taken off since the backup and may
        be live again.
      </div>
      {mayGo && (
        <Button
          margin={false}
          onClick={() => {
            setAsking(true)
          }}
        >
          Let releases go out
        </Button>
      )}
      {isAsking && (
        <GoDialog
          onClose={() => {
            setAsking(false)
          }}
          standstill={standstill}
        />
      )}
    </section>
  )
}

type GoProps = { readonly standstill: Standstill; readonly onClose: () => void }

function GoDialog({ standstill: { id, due, moreDue }, onClose }: GoProps) {
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function go() {
    setBusy(true)
    const answer = await postAction('standstills', id, 'go')
    setBusy(false)
    if (answer.ok) onClose()
    else setProblems(answer.problems)
  }

  return (
    <ConfirmDialog
      confirmLabel="Let releases go out"
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void go()}
      problems={problems}
      title="Let releases go out again?"
    >
      {due.length === 0 ? (
        <p>Nothing is due: nothing becomes public now.</p>
      ) : (
        <>
          <p>These are due. At once everybody has them, on their pages, in the API and the feeds:</p>
          <ul>
            {due.map(({ release, headline, kind }) => (
              <li key={release}>
                {headline === '' ? 'Without a headline' : `“${headline}”`}
                {kind !== 'first' && ` (${kindInWords(kind)})`}
              </li>
            ))}
            {moreDue > 0 && <li>and {moreDue} more</li>}
          </ul>
        </>
      )}
      <p>What is held until later goes out when its time comes. Each can be taken back on its story’s page first.</p>
    </ConfirmDialog>
  )
}
