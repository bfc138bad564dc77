'use client'

import { Button, useAuth, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import type { TokenShown } from '../../desk/partners/tokens-endpoint.ts'
import { hasRole } from '../../newsroom/people/roles.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { useZone } from '../actions/use-zone.ts'
import { MakeTokenDialog, RevokeTokenDialog } from './token-dialogs.tsx'
import { TokenTable } from './token-table.tsx'
import './partners.css'

/** Beneath a partner's words: its keys to the early door, each made here and revoked here. */
export function PartnerDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Tokens key={id} partner={String(id)} />
}

function Tokens({ partner }: { readonly partner: string }) {
  const { user } = useAuth()
  const zone = useZone()
  const { title } = useDocumentTitle()
  const { answer: tokens, askAgain } = useAnswer(`/api/partners/${partner}/tokens`, tokensIn)
  const { asking, ask, onDone } = useDialog<TokenShown | 'new'>(askAgain)
  if (tokens === null) return null
  const mayGive = hasRole(user, 'editor', 'admin')
  // Whichever way it closes, the list is asked for anew: a token that is shown has been made.
  const props = { partner, name: title, onClose: () => void onDone() }
  return (
    <section aria-labelledby="stet-tokens" className="stet-tokens">
      <h2 id="stet-tokens">Tokens</h2>
      <p className="stet-tokens__quiet">
        With a token this partner reads, at <span className="stet-address">/partner/v1/stories</span>, what the
        embargoes it is a party to let it see early. Every read is on the embargo’s page.
      </p>
      <TokenTable onRevoke={mayGive ? ask : null} tokens={tokens} zone={zone} />
      {mayGive && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            ask('new')
          }}
          size="small"
          type="button"
        >
          Make a token…
        </Button>
      )}
      {asking === 'new' && <MakeTokenDialog {...props} />}
      {asking !== null && asking !== 'new' && <RevokeTokenDialog {...props} token={asking} />}
    </section>
  )
}

function tokensIn({ tokens }: Readonly<Record<string, unknown>>): readonly TokenShown[] | null {
  // The desk's own answer, under its own type.
  return Array.isArray(tokens) ? (tokens as readonly TokenShown[]) : null
}
