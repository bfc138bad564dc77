import type { FrontStanding, ReleasedOrder } from '../../desk/fronts/front-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { Small } from './order-list.tsx'

type Props = {
  readonly front: FrontStanding
  readonly zone: string
  readonly onRevert: ((release: ReleasedOrder) => void) | null
}

/** Every order that was released, newest first. */
export function FrontReleases({ front: { releases, version }, zone, onRevert }: Props) {
  return (
    <section aria-labelledby="stet-front-releases" className="stet-front__part">
      <h2 id="stet-front-releases">Released</h2>
      {releases.length === 0 && <p className="stet-front__quiet">Never: the page is the newest.</p>}
      <ul className="stet-front__places">
        {releases.map((release) => (
          <li className="stet-front__place" key={release.version}>
            <span className="stet-front__number">{release.version}</span>
            <div className="stet-front__story">
              {sayInstant(new Date(release.at), zone)} by {release.by}
              {release.like !== null && `, as it was in release ${String(release.like)}`}
              {release.note !== null && <p className="stet-front__quiet">{release.note}</p>}
            </div>
            {onRevert !== null && release.version !== version && (
              <Small
                label={`Go back to release ${String(release.version)}…`}
                onClick={() => {
                  onRevert(release)
                }}
                says={`Go back to release ${String(release.version)}…`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
