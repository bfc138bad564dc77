'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import './stories.css'

export type MenuItem = {
  readonly label: string
  readonly onChoose: () => void
  readonly isDangerous?: boolean
}

/** The rest of what can be done, for the keyboard as for the mouse: arrows, Home, End, Escape. */
export function ActionMenu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    show(root.current, button.current)
    buttons(root.current)[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false)
    }
    const close = () => {
      setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    window.addEventListener('resize', close)
    return () => {
      document.removeEventListener('pointerdown', outside)
      window.removeEventListener('resize', close)
    }
  }, [isOpen])

  function onKeyDown(event: KeyboardEvent): void {
    const all = buttons(root.current)
    const at = all.findIndex((one) => one === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[(to + all.length) % all.length]?.focus()
    else if (event.key === 'Escape') button.current?.focus()
    else if (event.key !== 'Tab') return
    if (to === undefined) setOpen(false)
    if (event.key !== 'Tab') event.preventDefault()
  }

  if (items.length === 0) return null
  return (
    <div className="stet-menu" ref={root}>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        aria-haspopup="menu"
        className="stet-menu__button"
        onClick={() => {
          setOpen(!isOpen)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
        ref={button}
        type="button"
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div
          aria-label={label}
          className="stet-menu__items"
          id={id}
          onKeyDown={onKeyDown}
          popover="manual"
          role="menu"
          tabIndex={-1}
        >
          {items.map(({ label: words, onChoose, isDangerous = false }) => (
            <button
              className={isDangerous ? 'stet-menu__item stet-menu__item--danger' : 'stet-menu__item'}
              key={words}
              onClick={() => {
                button.current?.focus()
                setOpen(false)
                onChoose()
              }}
              role="menuitem"
              tabIndex={-1}
              type="button"
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const gap = 6

/** Above everything, so that no bar cuts it off; beneath its button, and within the window. */
function show(root: HTMLElement | null, button: HTMLElement | null): void {
  const items = root?.querySelector<HTMLElement>('[popover]') ?? null
  if (items === null || button === null) return
  items.showPopover()
  const at = button.getBoundingClientRect()
  const { width, height } = items.getBoundingClientRect()
  const left = Math.min(Math.max(gap, at.right - width), window.innerWidth - width - gap)
  const isRoomBelow = at.bottom + gap + height <= window.innerHeight
  items.style.left = `${String(left)}px`
  items.style.top = `${String(isRoomBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height))}px`
}

function buttons(root: HTMLElement | null): readonly HTMLButtonElement[] {
  return root === null ? [] : [...root.querySelectorAll<HTMLButtonElement>('[role=menuitem]')]
}
