'use client'

import type { LiveWords } from '../../desk/stories/story-standing.ts'
import { limits } from '../../newsroom/stories/limits.ts'
import { DialogText } from '../actions/dialog-field.tsx'
import type { Corrected } from './corrections.ts'

type Props = {
  readonly live: LiveWords
  readonly words: Corrected
  readonly onChange: (words: Corrected) => void
}

/** The words readers have, to type over. */
export function CorrectedWords({ live, words, onChange }: Props) {
  return (
    <>
      <DialogText
        isRequired
        label="Headline"
        maxLength={limits.headline}
        onChange={(headline) => {
          onChange({ ...words, headline })
        }}
        rows={2}
        value={words.headline}
      />
      <DialogText
        label="Standfirst"
        maxLength={limits.standfirst}
        onChange={(standfirst) => {
          onChange({ ...words, standfirst })
        }}
        rows={3}
        value={words.standfirst}
      />
      {live.leadCaption !== undefined && (
        <DialogText
          label="Caption of the lead picture"
          maxLength={limits.leadCaption}
          onChange={(leadCaption) => {
            onChange({ ...words, leadCaption })
          }}
          rows={2}
          value={words.leadCaption}
        />
      )}
      {live.gallery.map(({ image }, at) => (
        <DialogText
          key={`${image ?? ''} ${String(at)}`}
          label={`Caption of picture ${String(at + 1)} in the gallery`}
          maxLength={limits.caption}
          onChange={(caption) => {
            onChange({ ...words, gallery: words.gallery.map((one, index) => (index === at ? caption : one)) })
          }}
          rows={2}
          value={words.gallery[at] ?? ''}
        />
      ))}
    </>
  )
}
