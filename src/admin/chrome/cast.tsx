'use client'

import { useState } from 'react'
import type { DemoDoor } from '../../desk/sign-in/demo-door.ts'
import { askDesk } from '../actions/post-action.ts'

/** Everybody in the demo newsroom, with what they may do: a click signs in as them. */
export function Cast({ door, to }: { readonly door: DemoDoor; readonly to: string }) {
  const [entering, setEntering] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function signIn(email: string): Promise<void> {
    setEntering(email)
    setTrouble(null)
    const answer = await askDesk('/api/users/login', { method: 'POST', body: { email, password: door.password } })
    if (answer.ok) return window.location.assign(to)
    setEntering(null)
    setTrouble(answer.problems.map(({ message }) => message).join(' '))
  }

  return (
    <section aria-labelledby="stet-cast" className="stet-cast">
      <h2 id="stet-cast">The demo newsroom</h2>
      <p>Come in as one of its people: a click signs you in.</p>
      <ul>
        {door.cast.map(({ email, name, may }) => (
          <li key={email}>
            <button
              disabled={entering !== null}
              onClick={() => {
                void signIn(email)
              }}
              type="button"
            >
              <strong>
                {name} <span className="stet-cast__role">· {roleOf(email)}</span>
              </strong>
              <span className="stet-cast__may">{entering === email ? 'Coming in…' : may}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="stet-cast__trouble" role="alert">
        {trouble}
      </p>
    </section>
  )
}

/** The cast's addresses say their part. @example roleOf('picture-editor@stet.example') // 'picture editor' */
function roleOf(email: string): string {
  return (email.split('@')[0] ?? '').replace('-', ' ').replace(/(\d)$/, ' $1')
}
