'use client'

import { useId } from 'react'
import { LocalTimeFields, type LocalTime } from '../actions/local-time-fields.tsx'
import '../actions/actions.css'

/** Now, or a local time. */
export type When = LocalTime & { readonly is: 'now' | 'at' }

type Props = {
  readonly when: When
  readonly onChange: (when: When) => void
  readonly otherZones?: readonly string[]
}

/** When: now, or at a time whose zone is named; the newsroom's unless somebody says otherwise. */
export function WhenFields({ when, onChange, otherZones = [] }: Props) {
  const id = useId()
  const choose = (is: When['is']) => () => {
    onChange({ ...when, is })
  }
  return (
    <fieldset className="stet-choices">
      <legend>When</legend>
      <label>
        <input checked={when.is === 'now'} name={id} onChange={choose('now')} type="radio" />
        Now
      </label>
      <label>
        <input checked={when.is === 'at'} name={id} onChange={choose('at')} type="radio" />
        At a time
      </label>
      {when.is === 'at' && (
        <LocalTimeFields
          onChange={({ local, zone }) => {
            onChange({ ...when, local, zone })
          }}
          otherZones={otherZones}
          time={when}
        />
      )}
    </fieldset>
  )
}
