import { Link } from '@payloadcms/ui'
import type { Awaited, EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { titled } from './embargo-words.ts'
import { stillHeld } from './what-goes-out.tsx'

type Props = { readonly standing: EmbargoStanding; readonly zone: string }

/** The releases that wait for its end, and where readers will then read them. */
export function HeldBack({ standing: { awaited }, zone }: Props) {
  return (
    <section aria-labelledby="stet-holds-back" className="stet-embargo__part">
      <h2 id="stet-holds-back">
        It holds back <span className="stet-board__count">{awaited.length}</span>
      </h2>
      {awaited.length === 0 && (
        <p className="stet-embargo__quiet">No release waits: nothing of it goes out by itself when this ends.</p>
      )}
      <ul className="stet-embargo__things">
        {awaited.map((one) => (
          <li key={one.story}>
            <div className="stet-embargo__thing">
              <Link href={`/admin/collections/stories/${one.story}`}>{titled(one.headline)}</Link>
              <p className="stet-embargo__quiet">{whatThen(one, zone)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whatThen({ afterwards, outcome }: Awaited, zone: string): string {
  if (afterwards.is === 'held') return `When this ends it is ${stillHeld(afterwards, zone)}`
  return `When this ends it is public${outcome === null ? '' : ` at ${outcome.url}`}, in the API and in every feed.`
}
