'use client'

import { useId } from 'react'
import { useZone } from './use-zone.ts'
import './actions.css'

/** A time on a wall, and the zone whose wall it is. Nobody guesses either. */
export type LocalTime = { readonly local: string; readonly zone: string }

type Props = {
  readonly time: LocalTime
  readonly onChange: (time: LocalTime) => void
  readonly label?: string
  /** Zones that may be meant, besides the newsroom's and this person's. */
  readonly otherZones?: readonly string[]
  readonly isDisabled?: boolean
}

/** A date and time, and its zone: the newsroom's, this person's, or any other. */
export function LocalTimeFields({
  time,
  onChange,
  label = 'Date and time',
  otherZones = [],
  isDisabled = false,
}: Props) {
  const id = useId()
  const newsroom = useZone()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const near = [...new Set([newsroom, 'UTC', ...otherZones, own, time.zone])]
  return (
    <div className="stet-local-time">
      <div className="stet-field">
        <label htmlFor={`${id}-at`}>{label}</label>
        <input
          disabled={isDisabled}
          id={`${id}-at`}
          onChange={(event) => {
            onChange({ ...time, local: event.target.value })
          }}
          step={1}
          type="datetime-local"
          value={time.local}
        />
      </div>
      <div className="stet-field">
        <label htmlFor={`${id}-zone`}>Zone</label>
        <select
          disabled={isDisabled}
          id={`${id}-zone`}
          onChange={(event) => {
            onChange({ ...time, zone: event.target.value })
          }}
          value={time.zone}
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
