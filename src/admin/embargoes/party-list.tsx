'use client'

import { Button } from '@payloadcms/ui'
import type { EmbargoReads, PartyShown } from '../../desk/embargoes/reads-endpoint.ts'
import { sayInstant } from '../actions/say-time.ts'
import { scopeWords } from './embargo-words.ts'

type Props = {
  readonly parties: EmbargoReads['parties']
  readonly zone: string
  /** Null for whoever may let nobody in. */
  readonly onAdmit: (() => void) | null
}

/** Who has early access: to how much, from when, on which terms. */
export function PartyList({ parties, zone, onAdmit }: Props) {
  return (
    <section aria-labelledby="stet-parties" className="stet-embargo__part">
      <h2 id="stet-parties">
        Early access <span className="stet-board__count">{parties.length}</span>
      </h2>
      {parties.length === 0 ? (
        <p className="stet-embargo__quiet">Nobody outside the newsroom sees anything of it before its end.</p>
      ) : (
        <table className="stet-table">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">May see</th>
              <th scope="col">From</th>
              <th scope="col">Terms</th>
              <th scope="col">Reads</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.partner}>
                <th data-label="Party" scope="row">
                  {party.active ? party.name : `${party.name} (not active: sees nothing)`}
                </th>
                <td data-label="May see">{scopeWords[party.scope] ?? party.scope}</td>
                <td data-label="From">{party.from === null ? 'at once' : sayInstant(new Date(party.from), zone)}</td>
                <td data-label="Terms">{termsOf(party, zone)}</td>
                <td data-label="Reads">{party.reads}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onAdmit !== null && (
        <div className="stet-embargo__buttons stet-embargo__below">
          <Button buttonStyle="secondary" margin={false} onClick={onAdmit} size="small" type="button">
            Admit a party…
          </Button>
        </div>
      )}
    </section>
  )
}

function termsOf({ accepted }: PartyShown, zone: string): string {
  if (accepted === null) return 'not accepted yet'
  const when = `accepted ${sayInstant(new Date(accepted.at), zone)} from ${accepted.address}`
  return accepted.isCurrent ? when : `${when}; worded anew since, and not accepted again`
}
