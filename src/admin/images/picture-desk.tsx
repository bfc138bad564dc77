'use client'

import { useDocumentInfo, useListDrawer } from '@payloadcms/ui'
import { useState } from 'react'
import { sayInstant } from '../actions/say-time.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { useZone } from '../actions/use-zone.ts'
import { ActionMenu } from '../stories/action-menu.tsx'
import { LookAlikes } from './compare/look-alikes.tsx'
import { DownloadOriginal } from './download-original.tsx'
import { KillPictureDialog } from './kill-picture-dialog.tsx'
import { PictureSizes } from './picture-sizes.tsx'
import { PictureUses } from './picture-uses.tsx'
import { ReplaceDialog, type OtherPicture } from './replace-dialog.tsx'
import { FileHereAlready } from './upload/file-here-already.tsx'
import { usesIn } from './use-words.ts'
import '../stories/stories.css'
import './images.css'

/** Whoever looks on while sizes are made sees how far they are. */
const lookEveryMs = 1_500

/** Above a picture's words: whether it was killed, where it is used, and what can be done about it; of a new one, whether it is one. */
export function PictureDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? <FileHereAlready /> : <StandingPicture id={String(id)} key={id} />
}

function StandingPicture({ id }: { readonly id: string }) {
  const zone = useZone()
  const [isUnderWay, setUnderWay] = useState(false)
  const { answer: uses, askAgain } = useAnswer(`/api/images/${id}/used`, usesIn, isUnderWay ? lookEveryMs : null)
  const state = uses?.image.renditions.state
  const isStillMade = state === 'waiting' || state === 'being-made'
  if (isStillMade !== isUnderWay) setUnderWay(isStillMade)
  const killing = useDialog<true>(askAgain)
  const [other, setOther] = useState<OtherPicture | null>(null)
  const [says, setSays] = useState('')
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: ['images'] })
  if (uses === null) return null
  const { killed, mayKill, mayReplace } = uses.image
  const toReplace = {
    label: 'Replace it on live pages…',
    onChoose: () => {
      askAgain()
      openDrawer()
    },
  }
  const toKill = {
    label: 'Kill this picture…',
    isDangerous: true,
    onChoose: () => {
      // Who looks at it a day later is told of the stories of today.
      askAgain()
      killing.ask(true)
    },
  }
  return (
    <div className="stet-picture">
      <div className="stet-picture__words">
        {killed !== null && (
          <p className="stet-banner stet-banner--error">
            Killed on {sayInstant(new Date(killed.at), zone)} by {killed.by}, for good: {killed.reason}
          </p>
        )}
        <PictureSizes image={uses.image} onDone={askAgain} />
        <PictureUses uses={uses} zone={zone} />
        <LookAlikes id={id} />
        <p aria-live="polite" className="stet-picture__shown">
          {says}
        </p>
      </div>
      <div className="stet-picture__doors">
        <DownloadOriginal />
        <ActionMenu
          items={[...(mayReplace && uses.live.length > 0 ? [toReplace] : []), ...(mayKill ? [toKill] : [])]}
          label="More"
        />
      </div>
      <ListDrawer
        allowCreate={false}
        onSelect={({ doc }) => {
          closeDrawer()
          const title: unknown = doc['title']
          setOther({ id: String(doc['id']), title: typeof title === 'string' ? title : '' })
        }}
      />
      {other !== null && (
        <ReplaceDialog
          onClose={() => {
            setOther(null)
          }}
          onDone={(said) => {
            setOther(null)
            setSays(said)
            askAgain()
          }}
          other={other}
          uses={uses}
        />
      )}
      {killing.asking !== null && <KillPictureDialog onClose={killing.onClose} onDone={killing.onDone} uses={uses} />}
    </div>
  )
}
