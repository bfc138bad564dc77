'use client'

import { useState } from 'react'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { ShownOnce } from '../actions/shown-once.tsx'
import { useAction } from '../actions/use-action.ts'

type Props = {
  readonly webhook: string
  readonly name: string
  readonly hasOne: boolean
  readonly onClose: () => void
}

/** Makes the secret that messages are signed with, and shows it, this once. */
export function SecretDialog({ webhook, name, hasOne, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null)
  const { isBusy, problems, act } = useAction((answer) => {
    setSecret(String(answer['secret']))
  })
  if (secret !== null) {
    return (
      <ShownOnce onClose={onClose} secret={secret} title={`The secret for ${name}`}>
        It is shown this once, and kept here under seal. Give it to whoever runs {name} by a safe way; if it is lost,
        make another.
      </ShownOnce>
    )
  }
  return (
    <ConfirmDialog
      confirmLabel={hasOne ? 'Make a new secret' : 'Make the secret'}
      isBusy={isBusy}
      isDangerous={hasOne}
      onClose={onClose}
      onConfirm={() => void act('webhooks', webhook, 'secret')}
      problems={problems}
      title={hasOne ? `A new secret for ${name}?` : `Make the secret for ${name}`}
    >
      {hasOne ? (
        <p>
          At once it takes the place of the one before: until {name} has it, it refuses what it is told. What it refuses
          is tried again.
        </p>
      ) : (
        <p>Each message is signed with it, so that {name} can tell that it comes from here. From then on it is told.</p>
      )}
    </ConfirmDialog>
  )
}
