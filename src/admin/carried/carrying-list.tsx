'use client'

import { Button, Link } from '@payloadcms/ui'
import type { Carrying } from '../../desk/carried/carried-endpoint.ts'
import { sayInstant } from '../actions/say-time.ts'
import { useZone } from '../actions/use-zone.ts'
import { titled } from '../embargoes/embargo-words.ts'
import { nameOfWords, sayWords } from './word-names.ts'

type Props = {
  readonly stories: readonly Carrying[]
  readonly more: boolean
  readonly ticked: ReadonlySet<string>
  readonly mayRefile: boolean
  readonly onTick: (ticked: ReadonlySet<string>) => void
  readonly onRefile: () => void
}

/** The live stories, word by word what readers have and what the desk has, to tick. */
export function CarryingList({ stories, more, ticked, mayRefile, onTick, onRefile }: Props) {
  const isAll = ticked.size === stories.length
  return (
    <section aria-labelledby="stet-carried" className="stet-carried">
      <h2 id="stet-carried">
        Live stories with old words <span className="stet-board__count">{stories.length}</span>
      </h2>
      <p className="stet-carried__quiet">
        Readers have what was approved.{' '}
        {mayRefile ? 'Tick the stories that shall go out with the new words.' : 'An editor can refile them.'}
        {more && ' There are more: they come when some of these are refiled.'}
      </p>
      <ul>
        {stories.map((one) => (
          <CarryingStory
            isTicked={mayRefile ? ticked.has(one.story) : null}
            key={one.story}
            one={one}
            onTick={(isTicked) => {
              onTick(new Set([...ticked, one.story].filter((story) => isTicked || story !== one.story)))
            }}
          />
        ))}
      </ul>
      {mayRefile && (
        <div className="stet-carried__buttons">
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              onTick(new Set(isAll ? [] : stories.map(({ story }) => story)))
            }}
            size="small"
            type="button"
          >
            {isAll ? 'Tick none' : 'Tick all'}
          </Button>
          <Button
            buttonStyle="primary"
            disabled={ticked.size === 0}
            margin={false}
            onClick={onRefile}
            size="small"
            type="button"
          >
            {ticked.size === 0 ? 'Refile the ticked…' : `Refile the ticked (${String(ticked.size)})…`}
          </Button>
        </div>
      )}
    </section>
  )
}

type StoryProps = {
  readonly one: Carrying
  /** Null for whoever may not. */
  readonly isTicked: boolean | null
  readonly onTick: (isTicked: boolean) => void
}

function CarryingStory({ one: { story, headline, since, words }, isTicked, onTick }: StoryProps) {
  const zone = useZone()
  return (
    <li>
      {isTicked !== null && (
        <input
          aria-label={`Refile ${titled(headline)}`}
          checked={isTicked}
          onChange={(event) => {
            // The form around it is about the words, not about who gets them.
            event.stopPropagation()
            onTick(event.target.checked)
          }}
          type="checkbox"
        />
      )}
      <div className="stet-carried__story">
        <Link href={`/admin/collections/stories/${story}`}>{titled(headline)}</Link>
        {since !== null && <p className="stet-carried__quiet">Live so since {sayInstant(new Date(since), zone)}</p>}
        <dl>
          {words.map(({ field, from, to }) => (
            <div key={`${field} ${sayWords(from)}`}>
              <dt>{nameOfWords(field)}</dt>
              <dd>
                <del>{sayWords(from)}</del>{' '}
                <span aria-label="is now" role="img">
                  →
                </span>{' '}
                <ins>{sayWords(to)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}
