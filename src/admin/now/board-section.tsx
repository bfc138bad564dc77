'use client'

import { useId, type ReactNode } from 'react'

type Props = {
  readonly name: string
  readonly title: string
  readonly count: number
  /** What to do when there is nothing. */
  readonly whenEmpty: ReactNode
  readonly children: ReactNode
}

/** One of the lists of the front page: its name, how many, and what to do when there are none. */
export function BoardSection({ name, title, count, whenEmpty, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`stet-board stet-board--${name}${count > 0 ? ' stet-board--has' : ''}`}>
      <h2 id={id}>
        {title} <span className="stet-board__count">{count}</span>
      </h2>
      {count === 0 ? (
        <p className="stet-board__empty">{whenEmpty}</p>
      ) : (
        <ul className="stet-board__list">{children}</ul>
      )}
    </section>
  )
}
