'use client'

import { useId, useState, useSyncExternalStore } from 'react'
import { chosenFilters, pictureOrders } from '../../../newsroom/images/picture-filters.ts'
import { useAnswer } from '../../actions/use-answer.ts'
import type { Asked } from './use-asked.ts'

type Props = {
  readonly asked: Asked
  readonly ask: (changes: Asked) => void
  readonly clear: () => void
}

const daysAhead = ['7', '30', '90'] as const

/** What pictures are asked for by: words, and one choice of each kind. */
export function FilterBar({ asked, ask, clear }: Props) {
  const id = useId()
  const filters = Object.keys(asked).filter((name) => !['q', 'order', 'sheet'].includes(name)).length
  const isNarrow = useIsNarrow()
  const [chosen, setOpen] = useState<boolean | null>(null)
  // On a telephone the pictures come first.
  const isOpen = chosen ?? !isNarrow
  const set = (name: string) => (value: string) => {
    ask({ [name]: value })
  }
  return (
    <search className="stet-filters">
      <div className="stet-filters__first">
        <div className="stet-filter stet-filter--words">
          <label htmlFor={`${id}-q`}>Search</label>
          <input
            id={`${id}-q`}
            maxLength={200}
            onChange={({ target }) => {
              set('q')(target.value)
            }}
            placeholder="A title, a name, a keyword, a credit…"
            type="search"
            value={asked['q'] ?? ''}
          />
        </div>
        <Choice label="Order" onChange={set('order')} options={orders} value={asked['order'] ?? 'newest'} />
        <button
          aria-controls={`${id}-all`}
          aria-expanded={isOpen}
          className="stet-quiet-button"
          onClick={() => {
            setOpen(!isOpen)
          }}
          type="button"
        >
          {filters === 0 ? 'Filters' : `Filters (${String(filters)})`}
        </button>
        {Object.keys(asked).length > 0 && (
          <button className="stet-quiet-button" onClick={clear} type="button">
            Clear
          </button>
        )}
      </div>
      <div className="stet-filters__all" hidden={!isOpen} id={`${id}-all`}>
        {Object.entries(chosenFilters).map(([name, { label, options }]) => (
          <Choice
            key={name}
            label={label}
            none="Any"
            onChange={set(name)}
            options={options}
            value={asked[name] ?? ''}
          />
        ))}
        <Choice
          label="Right ends"
          none="Any time"
          onChange={set('expires')}
          options={endings(asked['expires'])}
          value={asked['expires'] ?? ''}
        />
        <Agency onChange={set('agency')} value={asked['agency'] ?? ''} />
      </div>
    </search>
  )
}

const narrow = '(max-width: 700px)'

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(narrow)
      media.addEventListener('change', changed)
      return () => {
        media.removeEventListener('change', changed)
      }
    },
    () => window.matchMedia(narrow).matches,
    () => false,
  )
}

const orders = Object.entries(pictureOrders).map(([value, says]) => ({ value, says }))

/** A link may ask for a number of days that is not on offer. */
function endings(chosen: string | undefined) {
  const days = [...new Set([...daysAhead, ...(chosen === undefined ? [] : [chosen])])]
  return days.map((value) => ({ value, says: `Within ${value} days` }))
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly says: string }[]
  readonly onChange: (value: string) => void
  readonly none?: string
}

function Choice({ label, value, options, onChange, none }: ChoiceProps) {
  const id = useId()
  return (
    <div className="stet-filter">
      <label htmlFor={id}>{label}</label>
      <select
        data-chosen={none !== undefined && value !== ''}
        id={id}
        onChange={({ target }) => {
          onChange(target.value)
        }}
        value={value}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.says}
          </option>
        ))}
      </select>
    </div>
  )
}

function Agency({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId()
  const { answer } = useAnswer('/api/images/agencies', agenciesIn)
  return (
    <div className="stet-filter">
      <label htmlFor={id}>Agency or source</label>
      <input
        data-chosen={value !== ''}
        id={id}
        list={`${id}-known`}
        maxLength={100}
        onChange={({ target }) => {
          onChange(target.value)
        }}
        placeholder="Any"
        value={value}
      />
      <datalist id={`${id}-known`}>
        {(answer ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

function agenciesIn({ agencies }: Readonly<Record<string, unknown>>): readonly string[] | null {
  return Array.isArray(agencies) ? agencies.filter((one) => typeof one === 'string') : null
}
