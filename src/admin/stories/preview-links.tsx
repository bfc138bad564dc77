'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { PreviewShown } from '../../desk/previews/previews-endpoint.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { ShownOnce } from '../actions/shown-once.tsx'
import { useAction } from '../actions/use-action.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useZone } from '../actions/use-zone.ts'
import { holdWords } from './hold-words.ts'
import { useRoom } from './room.ts'
import './previews.css'

type Props = { readonly story: string; readonly onClose: () => void }

/** The links to a draft that open now, each revoked here at once; and a new one, to be handed to somebody. */
export function PreviewLinks({ story, onClose }: Props) {
  const holds = useRoom(story).standing?.holds ?? []
  const { answer: links, askAgain } = useAnswer(`/api/stories/${story}/previews`, openLinksIn)
  const [made, setMade] = useState<string | null>(null)
  const making = useAction(({ page }) => {
    setMade(new URL(String(page), location.origin).href)
  })
  const revoking = useAction(askAgain)
  if (made !== null) {
    return (
      <ShownOnce onClose={onClose} secret={made} title="A link to this draft">
        For a day whoever has it reads the draft as it stands by then, pictures and all. It is shown this once; to stop
        it, come back here.
      </ShownOnce>
    )
  }
  return (
    <ConfirmDialog
      cancelLabel="Close"
      confirmLabel="Make a link for a day"
      isBusy={making.isBusy || revoking.isBusy}
      onClose={onClose}
      onConfirm={() => void making.act('stories', story, 'preview', { hours: 24 })}
      problems={[...making.problems, ...revoking.problems]}
      title="Links to this draft"
    >
      <p>
        Nothing becomes public. Whoever has a link reads the draft as a page, without an account, until it ends or is
        revoked. Every read is on record.
      </p>
      {holds.length > 0 && (
        <p>
          <strong>It is under embargo: {holdWords(holds)}.</strong> Hand a link to nobody whom the source would not
          tell.
        </p>
      )}
      {links?.length === 0 && <p>No link opens it now.</p>}
      {links !== null && links.length > 0 && (
        <ul className="stet-links">
          {links.map((link) => (
            <OpenLink
              key={link.id}
              link={link}
              onRevoke={() => void revoking.act('stories', story, 'revoke-preview', { preview: link.id })}
            />
          ))}
        </ul>
      )}
    </ConfirmDialog>
  )
}

function OpenLink({ link, onRevoke }: { readonly link: PreviewShown; readonly onRevoke: () => void }) {
  const zone = useZone()
  const { madeBy, endsAt, usedAt, usedFrom } = link
  const say = (instant: string | null) => (instant === null ? 'some time' : sayInstant(new Date(instant), zone))
  return (
    <li>
      <span>
        {madeBy}’s, until {say(endsAt)}.{' '}
        {usedAt === null ? 'Not used yet.' : `Last used ${say(usedAt)} from ${usedFrom ?? 'somewhere'}.`}
      </span>
      {link.mayRevoke && (
        <Button
          aria-label={`Revoke ${madeBy}’s link until ${say(endsAt)}`}
          buttonStyle="secondary"
          margin={false}
          onClick={onRevoke}
          size="small"
          type="button"
        >
          Revoke
        </Button>
      )}
    </li>
  )
}

function openLinksIn({ previews }: Readonly<Record<string, unknown>>): readonly PreviewShown[] | null {
  // The desk's own answer, under its own type.
  return Array.isArray(previews) ? (previews as readonly PreviewShown[]).filter(({ isOpen }) => isOpen) : null
}
