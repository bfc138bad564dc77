'use client'

import { useState } from 'react'
import type { TokenShown } from '../../desk/partners/tokens-endpoint.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogText } from '../actions/dialog-field.tsx'
import { ShownOnce } from '../actions/shown-once.tsx'
import { useAction } from '../actions/use-action.ts'

type Props = { readonly partner: string; readonly name: string; readonly onClose: () => void }

/** Asks what the token is to be called, then shows it, this once. */
export function MakeTokenDialog({ partner, name, onClose }: Props) {
  const [called, setCalled] = useState('')
  const [token, setToken] = useState<string | null>(null)
  const { isBusy, problems, act } = useAction((answer) => {
    setToken(String(answer['token']))
  })
  if (token !== null) {
    return (
      <ShownOnce onClose={onClose} secret={token} title={`The token for ${name}`}>
        It is shown this once, and the newsroom keeps only its hash. Hand it over by a safe way; if it is lost, revoke
        it and make another.
      </ShownOnce>
    )
  }
  return (
    <ConfirmDialog
      confirmLabel="Make the token"
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void act('partners', partner, 'token', { name: called })}
      problems={problems}
      title={`Make a token for ${name}`}
    >
      <p>
        Nothing becomes public. Whoever has the token reads early what {name} may see, until it is revoked. It is shown
        once, here.
      </p>
      <DialogText
        hint="Who has it, or where: “Newsroom”, “Archive”."
        isRequired
        label="What to call it"
        maxLength={limits.tokenName}
        onChange={setCalled}
        rows={1}
        value={called}
      />
    </ConfirmDialog>
  )
}

/** Asks before a token stops opening, at once and for good. */
export function RevokeTokenDialog({ partner, name, token, onClose }: Props & { readonly token: TokenShown }) {
  const { isBusy, problems, act } = useAction(onClose)
  return (
    <ConfirmDialog
      confirmLabel="Revoke the token"
      isBusy={isBusy}
      isDangerous
      onClose={onClose}
      onConfirm={() => void act('partners', partner, 'revoke', { token: token.id })}
      problems={problems}
      title={`Revoke “${token.name}”`}
    >
      <p>
        At once and for good it opens nothing any more. What {name} has read already it has; its other tokens stay as
        they are.
      </p>
    </ConfirmDialog>
  )
}
