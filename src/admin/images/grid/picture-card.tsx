import { Link } from '@payloadcms/ui'
import type { SheetPicture } from '../../../desk/images/browse/browse.ts'
import { Badge } from '../../lists/badge.tsx'
import type { Ticks } from './use-ticks.ts'

type Props = {
  readonly picture: SheetPicture
  readonly ticks: Ticks | null
  readonly onChoose: ((picture: SheetPicture) => void) | null
  /** The one that Tab comes to. */
  readonly isCurrent: boolean
  readonly onFocus: () => void
}

/** One picture of a contact sheet: what it shows, whose it is, and what an editor has to know before using it. */
export function PictureCard({ picture, ticks, onChoose, isCurrent, onFocus }: Props) {
  const { id, title, credit, artworks, badges, renditions } = picture
  // Another address, so that the browser asks anew when the sizes are there.
  const thumbnail = `/api/images/${id}/thumbnail${renditions.state === 'ready' ? '' : '?blur'}`
  const isTicked = ticks?.has(id) === true
  const door = { className: 'stet-card__door', tabIndex: isCurrent ? 0 : -1, onFocus }
  const inside = (
    <>
      <img alt="" className="stet-card__picture" decoding="async" loading="lazy" src={thumbnail} />
      <span className="stet-card__title">{title}</span>
    </>
  )
  return (
    <li className="stet-card" data-ticked={isTicked}>
      {onChoose === null ? (
        <Link {...door} href={`/admin/collections/images/${id}`} prefetch={false}>
          {inside}
          {isTicked && <span className="stet-unseen">, ticked</span>}
        </Link>
      ) : (
        <button
          {...door}
          onClick={() => {
            onChoose(picture)
          }}
          type="button"
        >
          {inside}
        </button>
      )}
      <p className="stet-card__credit">{credit === '' ? '—' : credit}</p>
      {artworks !== null && <p className="stet-card__artworks">Shows {artworks}</p>}
      <p className="stet-card__badges">
        {badges.map(({ says, colour }) => (
          <Badge colour={colour} key={says}>
            {says}
          </Badge>
        ))}
      </p>
      {ticks !== null && (
        <input
          aria-label={`Tick “${title}”`}
          checked={isTicked}
          className="stet-card__tick"
          onChange={() => {
            ticks.turn(picture)
          }}
          tabIndex={isCurrent ? 0 : -1}
          type="checkbox"
        />
      )}
    </li>
  )
}
