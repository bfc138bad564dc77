'use client'

import { useId } from 'react'
import { useZone } from '../actions/use-zone.ts'
import '../actions/actions.css'

/** A time on a wall, and the zone whose wall it is. Nobody guesses either. */
export type End = { readonly local: string; readonly zone: string }

type Props = {
  readonly end: End
  readonly onChange: (end: End) => void
  readonly label?: string
  readonly isDisabled?: boolean
}

/** A date and time, and its zone: the newsroom's, this person's, or any other. */
export function EndFields({ end, onChange, label = 'Date and time', isDisabled = false }: Props) {
  const id = useId()
  const newsroom = useZone()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const near = [...new Set([newsroom, own, 'UTC', end.zone])]
  return (
    <div className="stet-end">
      <div className="stet-field">
        <label htmlFor={`${id}-at`}>{label}</label>
        <input
          disabled={isDisabled}
          id={`${id}-at`}
          onChange={(event) => {
            onChange({ ...end, local: event.target.value })
          }}
          step={1}
          type="datetime-local"
          value={end.local}
        />
      </div>
      <div className="stet-field">
        <label htmlFor={`${id}-zone`}>Zone</label>
        <select
          disabled={isDisabled}
          id={`${id}-zone`}
          onChange={(event) => {
            onChange({ ...end, zone: event.target.value })
          }}
          value={end.zone}
        >
          <optgroup label="Near at hand">
            {near.map((zone) => (
              <option key={zone} value={zone}>
                {zone === newsroom ? `${zone} (the newsroom’s)` : zone}
              </option>
            ))}
          </optgroup>
          <optgroup label="All">
            {Intl.supportedValuesOf('timeZone')
              .filter((zone) => !near.includes(zone))
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
          </optgroup>
        </select>
      </div>
    </div>
  )
}
