import type { EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant } from '../actions/say-time.ts'

type Props = { readonly parties: EmbargoStanding['parties']; readonly zone: string }

const scopes: Readonly<Record<string, string>> = {
  notice: 'that it is coming',
  text: 'the text',
  'text+media': 'the text and the pictures',
}

/** Who may see it early. */
export function PartyList({ parties, zone }: Props) {
  if (parties.length === 0) return null
  return (
    <section aria-labelledby="stet-parties" className="stet-embargo__part">
      <h2 id="stet-parties">Parties to it</h2>
      <ul>
        {parties.map(({ partner, from, scope }) => (
          <li key={partner}>
            {partner} may see {scopes[scope] ?? scope}
            {from !== null && <> from {sayInstant(new Date(from), zone)}</>}
          </li>
        ))}
      </ul>
    </section>
  )
}
