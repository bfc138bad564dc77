'use client'

import { Button, DraggableSortable } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { OrderedStory } from '../../desk/fronts/front-standing.ts'
import { titled } from './front-words.ts'
import { PlaceRow } from './place-row.tsx'

type Slot = OrderedStory | null

type Props = {
  readonly slots: readonly Slot[]
  readonly zone: string
  /** Null for whoever may not order it. */
  readonly onChange: ((slots: readonly Slot[], said: string) => void) | null
  readonly onDrop: (story: OrderedStory) => void
  /** The row at this place goes, with whatever button was pressed in it. */
  readonly onLeave: (index: number) => void
}

/** The places of a page from the top: dragged by their handles, or moved by the buttons beside them. */
export function OrderList({ slots, zone, onChange, onDrop, onLeave }: Props) {
  const [moved, setMoved] = useState<{ readonly button: string } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const ids = idsOf(slots)

  // A row that is put elsewhere loses the focus: it goes back to the button that moved it.
  useEffect(() => {
    if (moved !== null) list.current?.querySelector<HTMLElement>(`[data-button="${CSS.escape(moved.button)}"]`)?.focus()
  }, [moved])

  function move(from: number, to: number, button: string | null): void {
    if (onChange === null || from === to || from < 0 || to < 0 || to >= slots.length) return
    const others = slots.toSpliced(from, 1)
    const slot = slots[from] ?? null
    onChange(others.toSpliced(to, 0, slot), `${nameOf(slot)} is at place ${String(to + 1)} of ${String(slots.length)}.`)
    if (button !== null) setMoved({ button })
  }

  if (slots.length === 0) return <p className="stet-front__quiet">Nothing is placed: the page is the newest.</p>
  return (
    <DraggableSortable
      ids={ids}
      onDragEnd={({ moveFromIndex, moveToIndex }) => {
        move(moveFromIndex, moveToIndex, null)
      }}
    >
      <ol className="stet-front__places" ref={list}>
        {slots.map((slot, index) => {
          const id = ids[index] ?? ''
          return (
            <PlaceRow id={id} key={id} mayMove={onChange !== null} place={index + 1} slot={slot} zone={zone}>
              {onChange !== null && (
                <>
                  {(['up', 'down'] as const).map((way) => (
                    <button
                      aria-disabled={way === 'up' ? index === 0 : index === slots.length - 1}
                      aria-label={`Move ${nameOf(slot)} ${way}`}
                      className="stet-front__move"
                      data-button={`${id} ${way}`}
                      key={way}
                      onClick={() => {
                        move(index, way === 'up' ? index - 1 : index + 1, `${id} ${way}`)
                      }}
                      type="button"
                    >
                      {way === 'up' ? '↑' : '↓'}
                    </button>
                  ))}
                  {slot !== null && (
                    <Small
                      label={`Drop ${nameOf(slot)} from this page`}
                      onClick={() => {
                        onDrop(slot)
                        onLeave(index)
                      }}
                      says="Drop"
                    />
                  )}
                  <Small
                    label={`Take out ${nameOf(slot)}`}
                    onClick={() => {
                      onChange(slots.toSpliced(index, 1), `${nameOf(slot)} is not in the order any more.`)
                      onLeave(index)
                    }}
                    says="Take out"
                  />
                </>
              )}
            </PlaceRow>
          )
        })}
      </ol>
    </DraggableSortable>
  )
}

type SmallProps = { readonly label: string; readonly says: string; readonly onClick: () => void }

export function Small({ label, says, onClick }: SmallProps) {
  return (
    <Button aria-label={label} buttonStyle="secondary" margin={false} onClick={onClick} size="small" type="button">
      {says}
    </Button>
  )
}

function nameOf(slot: Slot): string {
  return slot === null ? 'the open place' : `“${titled(slot)}”`
}

/** Open places have no story to be known by: they are counted. */
function idsOf(slots: readonly Slot[]): string[] {
  let open = 0
  return slots.map((slot) => slot?.story ?? `open-${String((open += 1))}`)
}
