'use client'

import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ConfirmDialog } from '../../actions/confirm-dialog.tsx'
import { DialogText } from '../../actions/dialog-field.tsx'
import { askedIn, queryOf, type Asked } from './use-asked.ts'

type Saved = { readonly name: string; readonly query: string }

const key = 'picture-searches'
const most = 40
const longest = 60

type Props = { readonly asked: Asked; readonly ask: (changes: Asked, isWhole: boolean) => void }

/** A person's own searches, by the names they gave them. Each is a link that leads anyone on the desk to the same. */
export function SavedSearches({ asked, ask }: Props) {
  const { saved, keep } = useSaved()
  const [isNaming, setNaming] = useState(false)
  const { sheet: _sheet, ...filters } = asked
  const query = queryOf(filters)
  const isSaved = saved.some((one) => one.query === query)
  if (saved.length === 0 && query === '') return null
  return (
    <div className="stet-saved">
      {saved.length > 0 && (
        <ul aria-label="Saved searches">
          {saved.map((one) => (
            <li key={one.name}>
              <a
                aria-current={one.query === query ? 'true' : undefined}
                href={`?${one.query}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  ask(askedIn(one.query), true)
                }}
              >
                {one.name}
              </a>
              <button
                aria-label={`Forget “${one.name}”`}
                onClick={() => {
                  keep(saved.filter(({ name }) => name !== one.name))
                }}
                type="button"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !isSaved && (
        <button
          className="stet-quiet-button"
          onClick={() => {
            setNaming(true)
          }}
          type="button"
        >
          Save this search…
        </button>
      )}
      {isNaming && (
        <NameDialog
          onClose={() => {
            setNaming(false)
          }}
          onNamed={(name) => {
            keep([...saved.filter((one) => one.name !== name), { name, query }].slice(-most))
            setNaming(false)
          }}
        />
      )}
    </div>
  )
}

type NameProps = { readonly onNamed: (name: string) => void; readonly onClose: () => void }

function NameDialog({ onNamed, onClose }: NameProps) {
  const [name, setName] = useState('')
  const isEmpty = name.trim() === ''
  return (
    <ConfirmDialog
      confirmLabel="Save the search"
      onClose={onClose}
      onConfirm={() => {
        if (!isEmpty) onNamed(name.trim())
      }}
      title="Save this search"
    >
      <p>It stands above your pictures, and is yours alone. Its link leads anyone on the desk to the same pictures.</p>
      <DialogText isRequired label="What to call it" maxLength={longest} onChange={setName} rows={1} value={name} />
    </ConfirmDialog>
  )
}

/** Kept with the person's own preferences of the panel. */
function useSaved(): { readonly saved: readonly Saved[]; readonly keep: (saved: readonly Saved[]) => void } {
  const { getPreference, setPreference } = usePreferences()
  const [saved, setSaved] = useState<readonly Saved[]>([])
  useEffect(() => {
    let isOver = false
    void getPreference<unknown>(key).then((found) => {
      if (!isOver) setSaved(searchesIn(found))
    })
    return () => {
      isOver = true
    }
  }, [getPreference])
  return {
    saved,
    keep: (next) => {
      setSaved(next)
      void setPreference(key, { searches: next })
    },
  }
}

function searchesIn(found: unknown): readonly Saved[] {
  const searches: unknown = Reflect.get(Object(found), 'searches')
  return Array.isArray(searches) ? searches.filter(isSaved) : []
}

function isSaved(value: unknown): value is Saved {
  return ['name', 'query'].every((part) => typeof Reflect.get(Object(value), part) === 'string')
}
