'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { StoryAction } from '../../newsroom/stories/allowed-actions.ts'
import { unsavedStory } from '../drafts/kept-text.ts'
import { useDrafts } from '../drafts/use-drafts.ts'
import { ActionDialog } from './action-dialog.tsx'
import { ActionMenu } from './action-menu.tsx'
import { actionWords } from './action-words.ts'
import { doAction } from './do-action.ts'
import { PreviewButton } from './preview-button.tsx'
import { roomOf, useRoom } from './room.ts'
import { SaveWords } from './save-words.tsx'
import { useStanding } from './use-standing.ts'
import './stories.css'

/** Beside a story's title: whether it is saved, the one thing it waits for, and the rest in a menu. */
export function StoryControls() {
  const { id, hasSavePermission = false } = useDocumentInfo()
  const story = id === undefined ? unsavedStory : String(id)
  useDrafts()
  useStanding(id === undefined ? null : story)
  const { standing, save } = useRoom(story)
  const [asking, setAsking] = useState<StoryAction | null>(null)
  const [isBusy, setBusy] = useState(false)

  function choose(action: StoryAction): void {
    if (actionWords[action].asks !== null) return setAsking(action)
    setBusy(true)
    void doAction(story, action).finally(() => {
      setBusy(false)
    })
  }

  const primary = standing?.offer.primary ?? null
  const isSpiked = standing?.stage === 'spiked'
  return (
    <div className="stet-controls">
      {hasSavePermission && <SaveWords story={story} />}
      {id !== undefined && <PreviewButton story={story} />}
      {standing?.live != null && (
        <a className="stet-link" href={standing.live.url} rel="noreferrer" target="_blank">
          See it as readers do <span aria-hidden="true">↗</span>
        </a>
      )}
      {hasSavePermission && !isSpiked && (
        <Button
          buttonStyle={id === undefined ? 'primary' : 'secondary'}
          disabled={save.is === 'saving'}
          extraButtonProps={{ title: 'Save (Ctrl+S)' }}
          margin={false}
          onClick={() => void roomOf(story).hands?.saveNow()}
          size="medium"
          type="button"
        >
          {id === undefined ? 'Save the story' : 'Save'}
        </Button>
      )}
      {primary !== null && (
        <Button
          disabled={isBusy}
          extraButtonProps={{ 'data-action': primary }}
          margin={false}
          onClick={() => {
            choose(primary)
          }}
          size="medium"
          type="button"
        >
          {actionWords[primary].label}
        </Button>
      )}
      <ActionMenu
        items={(standing?.offer.others ?? []).map((action) => ({
          label: actionWords[action].label,
          isDangerous: actionWords[action].isDangerous ?? false,
          onChoose: () => {
            choose(action)
          },
        }))}
        label="More"
      />
      {asking !== null && standing !== null && (
        <ActionDialog
          action={asking}
          onClose={() => {
            setAsking(null)
          }}
          standing={standing}
        />
      )}
    </div>
  )
}
