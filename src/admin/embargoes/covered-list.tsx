import { Button, Link } from '@payloadcms/ui'
import type { Covered, EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import { sayInstant } from '../actions/say-time.ts'
import { Thumb } from '../lists/thumb.tsx'
import { titled } from './embargo-words.ts'

type Props = {
  readonly standing: EmbargoStanding
  readonly zone: string
  /** Null for whoever may not take anything from under it. */
  readonly onUncover: ((covered: Covered) => void) | null
  readonly mayCover: boolean
}

/** The stories and pictures under it, and what each waits for. */
export function CoveredList({ standing: { covers }, zone, onUncover, mayCover }: Props) {
  return (
    <section aria-labelledby="stet-covers" className="stet-embargo__part">
      <h2 id="stet-covers">
        It covers <span className="stet-board__count">{covers.length}</span>
      </h2>
      {covers.length === 0 && (
        <p className="stet-embargo__quiet">
          {mayCover ? 'Nothing yet. Cover a story or a picture below.' : 'Nothing.'}
        </p>
      )}
      <ul className="stet-embargo__things">
        {covers.map((covered) => (
          <li key={`${covered.kind} ${covered.id}`}>
            {covered.kind === 'images' && <Thumb image={covered.id} />}
            <div className="stet-embargo__thing">
              <Link href={`/admin/collections/${covered.kind}/${covered.id}`}>{titled(covered.title)}</Link>
              <p className="stet-embargo__quiet">
                {covered.kind === 'stories' ? 'Story' : 'Picture'}: {whatOf(covered, zone)}
              </p>
            </div>
            {onUncover !== null && (
              <Button
                aria-label={`Uncover “${titled(covered.title)}”…`}
                buttonStyle="secondary"
                margin={false}
                onClick={() => {
                  onUncover(covered)
                }}
                size="small"
                type="button"
              >
                Uncover…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function whatOf({ inStory, publicSince, afterwards }: Covered, zone: string): string {
  const ready = inStory === null ? 'ready' : `in “${inStory}”, which is ready`
  if (publicSince !== null) {
    const since = sayInstant(new Date(publicSince), zone)
    return `public since ${since}. The embargo holds its later editions; to stop what is out, unpublish or kill the story.`
  }
  if (afterwards.is === 'public') return `${ready}, and goes out when this embargo ends.`
  if (afterwards.is === 'held') {
    return afterwards.until === null
      ? `${ready}, and held besides by something that has no end.`
      : `${ready}, and held besides until ${sayInstant(new Date(afterwards.until), zone)}.`
  }
  return 'on the desk; nothing is waiting to go out.'
}
