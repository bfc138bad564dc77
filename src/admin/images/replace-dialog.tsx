'use client'

import { useState } from 'react'
import type { PictureUses } from '../../desk/images/picture-uses.ts'
import { ConfirmDialog } from '../actions/confirm-dialog.tsx'
import { DialogReason } from '../actions/dialog-reason.tsx'
import { useAction } from '../actions/use-action.ts'
import { titled } from '../embargoes/embargo-words.ts'
import { placesInWords } from './use-words.ts'

export type OtherPicture = { readonly id: string; readonly title: string }

type Props = {
  readonly uses: PictureUses
  readonly other: OtherPicture
  readonly onClose: () => void
  readonly onDone: (says: string) => void
}

/** Another picture in the place of this one, on the live pages that are ticked; each says what changes for readers. */
export function ReplaceDialog({ uses: { image, live }, other, onClose, onDone }: Props) {
  const [ticked, setTicked] = useState<readonly string[]>(live.map(({ story }) => story))
  const [keepWords, setKeepWords] = useState(false)
  const [reason, setReason] = useState('')
  const { isBusy, problems, act } = useAction((answer) => {
    onDone(outcome(answer))
  })
  return (
    <ConfirmDialog
      confirmLabel={`Replace it on ${ticked.length === 1 ? '1 page' : `${String(ticked.length)} pages`}`}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => {
        void act('images', image.id, 'replace', {
          with: other.id,
          stories: ticked,
          keepWords,
          reason: reason.trim() === '' ? undefined : reason,
        })
      }}
      problems={problems}
      title="Replace this picture on live pages"
    >
      <div className="stet-pair">
        <Side id={image.id} says="Goes" />
        <Side id={other.id} says={`Comes: ${titled(other.title)}`} />
      </div>
      <fieldset className="stet-choices">
        <legend>On these pages, for readers at once, unless an embargo is over the new picture</legend>
        {live.map(({ story, headline, places }) => (
          <label key={story}>
            <input
              checked={ticked.includes(story)}
              onChange={({ target }) => {
                setTicked(target.checked ? [...ticked, story] : ticked.filter((one) => one !== story))
              }}
              type="checkbox"
            />
            <span>
              {titled(headline)}: {placesInWords(places)}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="stet-choices">
        <legend>Caption and alternative text</legend>
        <label>
          <input
            checked={keepWords}
            onChange={({ target }) => {
              setKeepWords(target.checked)
            }}
            type="checkbox"
          />
          <span>Keep the words that stand there: it is the same picture, only better</span>
        </label>
      </fieldset>
      <p>Nothing else of the pages changes. The desk’s own texts are left to their writers.</p>
      <DialogReason isRequired={false} onChange={setReason} reason={reason} />
    </ConfirmDialog>
  )
}

function Side({ id, says }: { readonly id: string; readonly says: string }) {
  return (
    <figure>
      <img alt="" height={160} src={`/api/images/${id}/thumbnail`} width={160} />
      <figcaption>{says}</figcaption>
    </figure>
  )
}

/** What came of it, story by story. */
function outcome({ stories }: Readonly<Record<string, unknown>>): string {
  const said = (Array.isArray(stories) ? stories : []).map((story: unknown) => {
    const headline = String(Reflect.get(Object(story), 'headline'))
    const state: unknown = Reflect.get(Object(Reflect.get(Object(story), 'release')), 'state')
    if (state === 'live') return `“${headline}”: readers have the new picture.`
    return state === 'held'
      ? `“${headline}”: held until an embargo ends.`
      : `“${headline}”: refused; look at the story.`
  })
  return said.join(' ')
}
