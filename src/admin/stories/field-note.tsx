'use client'

import { FieldDescription, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId } from 'react'
import type { ClientField } from 'payload'
import { useRoom } from './room.ts'
import { problemsBeside, problemsIn } from './story-problems.ts'
import './stories.css'

/** Beneath a field: what it is for, and beside that what is wrong with it. */
export function FieldNote({ field, path }: { readonly field: ClientField; readonly path: string }) {
  const { id } = useDocumentInfo()
  const note = useId()
  const problems = problemsBeside(path, problemsIn(useRoom(String(id))))
  const isRefused = problems.some(({ weight }) => weight === 'refused')
  useEffect(() => {
    const input = document.getElementById(`field-${path.replaceAll('.', '__')}`)
    if (input === null || !input.matches('input, textarea') || problems.length === 0) return
    input.setAttribute('aria-describedby', note)
    if (isRefused) input.setAttribute('aria-invalid', 'true')
    return () => {
      input.removeAttribute('aria-describedby')
      input.removeAttribute('aria-invalid')
    }
  }, [path, note, isRefused, problems.length])
  const description = field.admin && 'description' in field.admin ? field.admin.description : undefined
  return (
    <div className="stet-note" data-note={path}>
      {typeof description === 'string' && <FieldDescription description={description} path={path} />}
      <div className="stet-note__problems" id={note}>
        {problems.map(({ code, message, weight }) => (
          <p className={`stet-note__problem stet-note__problem--${weight}`} key={code}>
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}
