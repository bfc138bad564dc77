'use client'

import { Button, useAuth } from '@payloadcms/ui'
import type { BreachShown, EmbargoReads } from '../../desk/embargoes/reads-endpoint.ts'
import { hasRole } from '../../newsroom/people/roles.ts'
import { sayInstant } from '../actions/say-time.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { countOf } from '../stories/count.ts'
import { BreachDialog, DecideDialog } from './breach-dialogs.tsx'
import { decisionWords } from './embargo-words.ts'

type Props = {
  readonly embargo: string
  readonly title: string
  readonly breaches: EmbargoReads['breaches']
  readonly zone: string
  readonly onDone: () => Promise<void>
}

/** Where the embargo was broken: what was seen, who had read what until then, what was decided. */
export function BreachList({ embargo, title, breaches, zone, onDone }: Props) {
  const { user } = useAuth()
  const { asking, ask, ...closing } = useDialog<BreachShown | 'record'>(onDone)
  const props = { embargo, title, ...closing }
  return (
    <section aria-labelledby="stet-breaches" className="stet-embargo__part">
      <h2 id="stet-breaches">
        Breaches <span className="stet-board__count">{breaches.length}</span>
      </h2>
      {breaches.length === 0 && (
        <p className="stet-embargo__quiet">
          None on record. Seen elsewhere before its time? Record where, and what shows it.
        </p>
      )}
      <ul className="stet-embargo__things">
        {breaches.map((breach) => (
          <li key={breach.id}>
            <div className="stet-embargo__thing">
              <strong>{breach.where}</strong>
              <p>{breach.evidence}</p>
              <p className="stet-embargo__quiet">
                {breach.by}, {sayInstant(new Date(breach.at), zone)}. {putDownTo(breach)}{' '}
                {countOf(breach.reads.total, 'read')} before it.
              </p>
              {breach.decisions.map(({ decision, note, by, at }) => (
                <p key={at}>
                  <strong>{decisionWords[decision].done}</strong>
                  {note !== null && note.trim() !== '' && <>: “{note}”</>}{' '}
                  <span className="stet-embargo__quiet">
                    {by}, {sayInstant(new Date(at), zone)}
                  </span>
                </p>
              ))}
            </div>
            {hasRole(user, 'editor', 'legal') && (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => {
                  ask(breach)
                }}
                size="small"
                type="button"
              >
                Decide…
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="stet-embargo__buttons stet-embargo__below">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            ask('record')
          }}
          size="small"
          type="button"
        >
          Record a breach…
        </Button>
      </div>
      {asking === 'record' && <BreachDialog {...props} />}
      {asking !== null && asking !== 'record' && <DecideDialog {...props} breach={asking} />}
    </section>
  )
}

function putDownTo({ party }: BreachShown): string {
  return party === null ? 'Nobody knows by whom.' : `Put down to ${party}.`
}
