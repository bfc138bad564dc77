'use client'

import { useState } from 'react'
import { postAction } from '../actions/post-action.ts'
import { roomOf } from './room.ts'

const notSaved = {
  code: 'not-saved',
  message: 'What is on the screen is not saved yet, so it can’t be shown. Save it first.',
}

/** Opens the draft as readers would see it, behind a link that is good for an hour. What is on the screen is saved first. */
export function PreviewButton({ story }: { readonly story: string }) {
  const [isBusy, setBusy] = useState(false)

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
    <button
      className="stet-link"
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
  )
}
