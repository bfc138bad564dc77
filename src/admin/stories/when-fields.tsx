'use client'

import { useId } from 'react'
import { useZone } from '../actions/use-zone.ts'
import '../actions/actions.css'

/** Now, or a local time and the zone it is local to. */
export type When = { readonly is: 'now' | 'at'; readonly local: string; readonly zone: string }

type Props = {
  readonly when: When
  readonly onChange: (when: When) => void
  readonly otherZones?: readonly string[]
}

/** When: now, or at a time whose zone is named; the newsroom's unless somebody says otherwise. */
export function WhenFields({ when, onChange, otherZones = [] }: Props) {
  const id = useId()
  const newsroom = useZone()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const zones = [...new Set([newsroom, 'UTC', ...otherZones, own, when.zone])]
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
        <div className="stet-choices__row">
          <div className="stet-field">
            <label htmlFor={`${id}-at`}>Date and time</label>
            <input
              id={`${id}-at`}
              onChange={(event) => {
                onChange({ ...when, local: event.target.value })
              }}
              step={1}
              type="datetime-local"
              value={when.local}
            />
          </div>
          <div className="stet-field">
            <label htmlFor={`${id}-zone`}>Zone</label>
            <select
              id={`${id}-zone`}
              onChange={(event) => {
                onChange({ ...when, zone: event.target.value })
              }}
              value={when.zone}
            >
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone === newsroom ? `${zone} (the newsroom’s)` : zone}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
    </fieldset>
  )
}
