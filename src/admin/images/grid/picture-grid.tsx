'use client'

import { useRef, useState, type KeyboardEvent } from 'react'
import type { SheetPicture } from '../../../desk/images/browse/browse.ts'
import { PictureCard } from './picture-card.tsx'
import type { Ticks } from './use-ticks.ts'

type Props = {
  readonly pictures: readonly SheetPicture[]
  /** Null where pictures are not ticked. */
  readonly ticks: Ticks | null
  /** Null where a picture is opened rather than chosen. */
  readonly onChoose: ((picture: SheetPicture) => void) | null
}

/**
 * A contact sheet, for the keyboard as for the mouse: Tab enters it once, the arrows, Home and End move within, Enter opens a
 * picture (or chooses it), and x or Space ticks it.
 */
export function PictureGrid({ pictures, ticks, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const at = Math.min(current, Math.max(pictures.length - 1, 0))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const all = doors(list.current)
    const here = all.findIndex((one) => one === document.activeElement)
    const picture = pictures[here]
    if (picture === undefined) return
    if (ticks !== null && (event.key === 'x' || event.key === ' ')) {
      event.preventDefault()
      ticks.turn(picture)
      return
    }
    const to = target(event.key, here, { count: all.length, across: across(all) })
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }

  if (pictures.length === 0) return null
  return (
    <>
      <p className="stet-unseen" id="stet-grid-keys">
        Arrows move, Enter {onChoose === null ? 'opens' : 'chooses'}
        {ticks === null ? '.' : ', x or Space ticks.'}
      </p>
      <ul
        aria-describedby="stet-grid-keys"
        aria-label="Pictures"
        className="stet-grid"
        onKeyDown={onKeyDown}
        ref={list}
      >
        {pictures.map((picture, index) => (
          <PictureCard
            isCurrent={index === at}
            key={picture.id}
            onChoose={onChoose}
            onFocus={() => {
              setCurrent(index)
            }}
            picture={picture}
            ticks={ticks}
          />
        ))}
      </ul>
    </>
  )
}

/** What opens each picture, in their order. */
function doors(list: HTMLUListElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('.stet-card__door')]
}

/** How many stand beside each other, as they are drawn. */
function across(all: readonly HTMLElement[]): number {
  const top = all[0]?.getBoundingClientRect().top
  const next = all.findIndex((one) => one.getBoundingClientRect().top !== top)
  return next === -1 ? all.length : next
}

function target(key: string, here: number, { count, across }: { count: number; across: number }): number | null {
  const to = {
    ArrowRight: here + 1,
    ArrowLeft: here - 1,
    ArrowDown: here + across,
    ArrowUp: here - across,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined || to < 0 || to >= count ? null : to
}
