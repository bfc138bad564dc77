'use client'

import { useState } from 'react'
import { postAction } from '../actions/post-action.ts'
import { PreviewLinks } from './preview-links.tsx'
import { roomOf } from './room.ts'

const notSaved = {
  code: 'not-saved',
  message: 'What is on the screen is not saved yet, so it can’t be shown. Save it first.',
}

/** Opens the draft as readers would see it, behind a link that is good for an hour; what is on the screen is saved first. Beside it, all links. */
export function PreviewButton({ story }: { readonly story: string }) {
  const [isBusy, setBusy] = useState(false)
  const [isShowing, setShowing] = useState(false)

  async function preview(): Promise<void> {
    // A window that is opened after a wait is one that the browser stops.
    const tab = window.open('about:blank', '_blank')
    const { hands, set } = roomOf(story)
    set({ refused: [], notice: null })
    const isSaved = hands === null || (await hands.saveNow())
    const answer = isSaved ? await postAction('stories', story, 'preview', { hours: 1 }) : null
    if (answer?.ok === true && tab !== null) {
      tab.opener = null
      tab.location.replace(String(answer.json['page']))
      return
    }
    tab?.close()
    if (answer?.ok !== true) set({ refused: answer === null ? [notSaved] : answer.problems })
  }

  return (
    <>
      <button
        className="stet-button"
        disabled={isBusy}
        onClick={() => {
          setBusy(true)
          void preview().finally(() => {
            setBusy(false)
          })
        }}
        type="button"
      >
        Preview <span aria-hidden="true">↗</span>
      </button>
      <button
        className="stet-button"
        onClick={() => {
          setShowing(true)
        }}
        type="button"
      >
        Links…
      </button>
      {isShowing && (
        <PreviewLinks
          onClose={() => {
            setShowing(false)
          }}
          story={story}
        />
      )}
    </>
  )
}
