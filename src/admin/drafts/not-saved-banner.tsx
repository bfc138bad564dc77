'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { roomOf, useRoom } from '../stories/room.ts'

/** The words on the screen are not on the desk: why, that they are kept, and what can be done. Never empties the editor. */
export function NotSavedBanner({ story }: { readonly story: string }) {
  const { save } = useRoom(story)
  const [isBusy, setBusy] = useState(false)
  const { hands } = roomOf(story)
  if (save.is !== 'not-saved' || hands === null) return <div role="alert" />

  const doing = (what: () => Promise<unknown>) => () => {
    setBusy(true)
    void what().finally(() => {
      setBusy(false)
    })
  }
  return (
    <div className="stet-banner stet-banner--error stet-unsaved" role="alert">
      {save.why === 'unreached' && (
        <>
          <p>
            <strong>Not saved: the newsroom does not answer.</strong> Your text stays on the screen and is kept in this
            browser. It is saved as soon as the newsroom is back.
          </p>
          <Action isBusy={isBusy} label="Try now" onClick={doing(hands.tryAgain)} />
        </>
      )}
      {save.why === 'signed-out' && (
        <>
          <p>
            <strong>Not saved: you are signed out.</strong> Your text stays on the screen and is kept in this browser.
            Sign in in another tab and come back here: it is then saved.
          </p>
          <a className="stet-button" href="/admin/login" rel="noreferrer" target="_blank">
            Sign in (a new tab)
          </a>
          <Action isBusy={isBusy} label="Save now" onClick={doing(hands.tryAgain)} />
        </>
      )}
      {save.why === 'stale' && (
        <>
          <p>
            <strong>Not saved: somebody else saved this story meanwhile.</strong>{' '}
            {save.problems.map(({ message }) => message).join(' ')} Nothing of yours is lost.
          </p>
          <Action isBusy={isBusy} label="Keep mine (save it over theirs)" onClick={doing(hands.keepMine)} />
          <Action isBusy={isBusy} label="Take theirs (mine stays kept here)" onClick={doing(hands.takeTheirs)} />
        </>
      )}
      {save.why === 'refused' && (
        <>
          <p>
            <strong>Not saved.</strong> Your text stays on the screen and is kept in this browser.
          </p>
          <ul>
            {save.problems.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
          <Action isBusy={isBusy} label="Try again" onClick={doing(hands.tryAgain)} />
        </>
      )}
    </div>
  )
}

type ActionProps = { readonly label: string; readonly isBusy: boolean; readonly onClick: () => void }

function Action({ label, isBusy, onClick }: ActionProps) {
  return (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClick} size="small" type="button">
      {label}
    </Button>
  )
}
