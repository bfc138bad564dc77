'use client'

import { useId } from 'react'
import './actions.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly says: string }[]
  readonly hint?: string
}

/** One of many, in a dialog. */
export function DialogSelect({ label, value, onChange, options, hint }: Props) {
  const id = useId()
  return (
    <div className="stet-field">
      <label htmlFor={id}>{label}</label>
      <select
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        id={id}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        value={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.says}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p className="stet-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
