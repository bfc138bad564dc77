import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { PictureUses as Uses } from '../../desk/images/picture-uses.ts'
import { stageLooks } from '../../newsroom/stories/stages.ts'
import { sayInstant } from '../actions/say-time.ts'
import { titled } from '../embargoes/embargo-words.ts'
import { cropsInWords, placesInWords, waitingInWords } from './use-words.ts'

/** Where a picture is used: what readers see of it, what waits to go out with it, and whose texts hold it. */
export function PictureUses({ uses, zone }: { readonly uses: Uses; readonly zone: string }) {
  const { live, waiting, texts } = uses
  const elsewhere = texts.filter(({ story }) => !live.some((use) => use.story === story))
  if (live.length + waiting.length + elsewhere.length === 0) {
    return <p className="stet-picture__shown">No story uses it.</p>
  }
  return (
    <section aria-labelledby="stet-uses" className="stet-uses">
      <h2 id="stet-uses">Where it is used</h2>
      <ul>
        {live.map((use) => (
          <Use badge="Live" colour="solid" headline={use.headline} key={`live ${use.story}`} story={use.story}>
            {use.since !== null && <>since {sayInstant(new Date(use.since), zone)}: </>}
            {placesInWords(use.places)}. Sizes: {cropsInWords(use.renditions)}.
          </Use>
        ))}
        {waiting.map((use) => (
          <Use badge="Waits" colour="amber" headline={use.headline} key={use.release} story={use.story}>
            {waitingInWords(use, zone)}.
          </Use>
        ))}
        {elsewhere.map(({ story, headline, stage, places }) => (
          <Use
            badge={stageLooks[stage].words}
            colour={stageLooks[stage].colour}
            headline={headline}
            key={story}
            story={story}
          >
            {placesInWords(places)}.
          </Use>
        ))}
      </ul>
    </section>
  )
}

type Props = {
  readonly badge: string
  readonly colour: string
  readonly story: string
  readonly headline: string
  readonly children: ReactNode
}

function Use({ badge, colour, story, headline, children }: Props) {
  return (
    <li>
      <span className={`stet-badge stet-badge--${colour}`}>{badge}</span>{' '}
      <Link href={`/admin/collections/stories/${story}`}>{titled(headline)}</Link>{' '}
      <span className="stet-uses__how">{children}</span>
    </li>
  )
}
