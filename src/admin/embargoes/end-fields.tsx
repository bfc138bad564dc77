'use client'

import { DialogText } from '../actions/dialog-field.tsx'
import { DialogChoice, type Choice } from '../actions/dialog-choice.tsx'
import { LocalTimeFields, type LocalTime } from '../actions/local-time-fields.tsx'

/** An end: the one that is there, a time in a zone, or whenever somebody says so. */
export type End = LocalTime & { readonly is: 'as-it-is' | 'at' | 'open'; readonly condition: string }

type Props = {
  readonly label: string
  readonly end: End
  readonly onChange: (end: End) => void
  readonly choices: readonly Choice<End['is']>[]
  /** Whether what it waits for is asked, where it has no end. */
  readonly asksCondition?: boolean
}

/** Until when. */
export function EndFields({ label, end, onChange, choices, asksCondition = false }: Props) {
  return (
    <DialogChoice
      choices={choices}
      label={label}
      onChange={(is) => {
        onChange({ ...end, is })
      }}
      value={end.is}
    >
      {end.is === 'at' && (
        <LocalTimeFields
          onChange={(time) => {
            onChange({ ...end, ...time })
          }}
          time={end}
        />
      )}
      {end.is === 'open' && asksCondition && (
        <DialogText
          label="What it waits for"
          onChange={(condition) => {
            onChange({ ...end, condition })
          }}
          rows={1}
          value={end.condition}
        />
      )}
    </DialogChoice>
  )
}

/** As an action takes it. */
export function endAsked({ is, local, zone, condition }: End): Readonly<Record<string, unknown>> {
  if (is === 'as-it-is') return {}
  if (is === 'at') return { until: local, zone }
  return condition.trim() === '' ? { until: null } : { until: null, condition }
}
