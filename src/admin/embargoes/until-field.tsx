'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { LocalTimeFields } from '../actions/local-time-fields.tsx'
import { useZone } from '../actions/use-zone.ts'
import './embargoes.css'

/** Until when: a time in a zone, or until somebody announces it. Once it stands, actions change it. */
export function UntilField() {
  const { id } = useDocumentInfo()
  return id === undefined ? <UntilChoice /> : null
}

function UntilChoice() {
  const name = useId()
  const newsroom = useZone()
  const until = useField<string | null | undefined>({ path: 'until' })
  const zone = useField<string | null | undefined>({ path: 'zone' })
  const [isOpen, setOpen] = useState(false)
  const end = { local: until.value ?? '', zone: zone.value ?? newsroom }

  function choose(open: boolean): void {
    setOpen(open)
    if (open) until.setValue(null)
  }

  return (
    <fieldset className="stet-choices stet-until field-type">
      <legend>Until</legend>
      <label>
        <input
          checked={!isOpen}
          name={name}
          onChange={() => {
            choose(false)
          }}
          type="radio"
        />
        A time the source named
      </label>
      {!isOpen && (
        <LocalTimeFields
          onChange={(next) => {
            until.setValue(next.local)
            zone.setValue(next.zone)
          }}
          time={end}
        />
      )}
      <label>
        <input
          checked={isOpen}
          name={name}
          onChange={() => {
            choose(true)
          }}
          type="radio"
        />
        Until announced: it holds until two editors lift it
      </label>
      {!isOpen && end.local === '' && (
        <p className="stet-field__hint">Without a time it holds until somebody says so.</p>
      )}
      {until.showError && <p className="stet-problem">{until.errorMessage}</p>}
    </fieldset>
  )
}
