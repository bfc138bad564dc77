'use client'

import { useId } from 'react'
import './actions.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly isRequired?: boolean
}

/** A text to fill in, in a dialog. */
export function DialogText({ label, value, onChange, hint, rows = 3, maxLength, isRequired = false }: Props) {
  const id = useId()
  return (
    <div className="stet-field">
      <label htmlFor={id}>
        {label} {!isRequired && <span className="stet-field__optional">(may be left empty)</span>}
      </label>
      <textarea
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-required={isRequired}
        id={id}
        maxLength={maxLength}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        rows={rows}
        value={value}
      />
      {hint !== undefined && (
        <p className="stet-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
