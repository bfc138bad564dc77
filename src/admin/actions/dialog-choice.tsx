'use client'

import { useId, type ReactNode } from 'react'
import './actions.css'

export type Choice<V extends string> = { readonly value: V; readonly says: ReactNode }

type Props<V extends string> = {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  /** What the one that is chosen needs besides. */
  readonly children?: ReactNode
}

/** One of a few, each in words that say what it does. */
export function DialogChoice<V extends string>({ label, choices, value, onChange, children }: Props<V>) {
  const name = useId()
  return (
    <fieldset className="stet-choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            checked={choice.value === value}
            name={name}
            onChange={() => {
              onChange(choice.value)
            }}
            type="radio"
          />
          <span>{choice.says}</span>
        </label>
      ))}
      {children}
    </fieldset>
  )
}
