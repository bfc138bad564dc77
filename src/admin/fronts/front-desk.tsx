'use client'

import { Button, useDocumentInfo, useListDrawer } from '@payloadcms/ui'
import { useState } from 'react'
import type { FrontStanding, OrderedStory, ReleasedOrder } from '../../desk/fronts/front-standing.ts'
import { frontLimits } from '../../newsroom/fronts/front-order.ts'
import { ProblemList } from '../actions/problem-list.tsx'
import { sayInstant } from '../actions/say-time.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { useZone } from '../actions/use-zone.ts'
import { ReleaseFrontDialog, RevertFrontDialog, SeenList } from './front-dialogs.tsx'
import { titled } from './front-words.ts'
import { OrderList, Small } from './order-list.tsx'
import { OrderedFacts } from './place-row.tsx'
import { justChosen, useFront, type Planned } from './use-front.ts'
import './fronts.css'

/** The page of a front: the order as it is planned, what readers see now, and every order that was released. */
export function FrontDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Desk id={String(id)} key={id} />
}

function Desk({ id }: { readonly id: string }) {
  const zone = useZone()
  const { front, problems, change, look } = useFront(id)
  const [said, say] = useState('')
  const { asking, ask, onClose, onDone } = useDialog<ReleasedOrder | 'release'>(look)
  if (front === null) return <ProblemList problems={problems} />
  const { slots, dropped, isReleased, may } = front
  const dialog = { front, onClose, onDone, zone }

  function plan(planned: Partial<Planned>, says: string): void {
    say(says)
    change({ slots, dropped, ...planned })
  }

  return (
    <div className="stet-front">
      <p className="stet-front__quiet">
        {isReleased
          ? 'This order is what was released last.'
          : 'This order is planned. Nobody outside sees it until it is released.'}
      </p>
      <ProblemList problems={problems} />
      <p aria-live="polite" className="stet-front__said">
        {said}
      </p>
      <section aria-labelledby="stet-places" className="stet-front__part">
        <h2 id="stet-places">Places</h2>
        <OrderList
          onChange={
            may.order
              ? (changed, says) => {
                  plan({ slots: changed }, says)
                }
              : null
          }
          onDrop={(story) => {
            const others = slots.filter((slot) => slot?.story !== story.story)
            plan({ slots: others, dropped: [...dropped, story] }, `“${titled(story)}” is dropped from this page.`)
          }}
          slots={slots}
          zone={zone}
        />
        {may.order && (
          <div className="stet-front__buttons">
            <ChooseStory
              label="Place a story…"
              onChosen={(story) => {
                plan(
                  { slots: [...without(slots, story), story], dropped: withoutDropped(dropped, story) },
                  `“${titled(story)}” is placed last.`,
                )
              }}
            />
            <Small
              label="Leave a place to the newest"
              onClick={() => {
                plan({ slots: [...slots, null] }, 'A place is left to the newest.')
              }}
              says="Leave a place to the newest"
            />
          </div>
        )}
      </section>
      <section aria-labelledby="stet-dropped" className="stet-front__part">
        <h2 id="stet-dropped">Not on this page</h2>
        {dropped.length === 0 && <p className="stet-front__quiet">Nothing is dropped.</p>}
        <ul className="stet-front__places">
          {dropped.map((story) => (
            <li className="stet-front__place" key={story.story}>
              <OrderedFacts isDropped slot={story} zone={zone} />
              {may.order && (
                <Small
                  label={`Let it stand: “${titled(story)}”`}
                  onClick={() => {
                    plan(
                      { dropped: withoutDropped(dropped, story) },
                      `“${titled(story)}” may stand on this page again.`,
                    )
                  }}
                  says="Let it stand"
                />
              )}
            </li>
          ))}
        </ul>
        {may.order && (
          <ChooseStory
            label="Drop a story…"
            onChosen={(story) => {
              plan(
                { slots: without(slots, story), dropped: [...withoutDropped(dropped, story), story] },
                `“${titled(story)}” is dropped.`,
              )
            }}
          />
        )}
      </section>
      {may.order && (
        <div className="stet-front__buttons">
          <Button
            buttonStyle="primary"
            disabled={isReleased || slots.length > frontLimits.slots}
            margin={false}
            onClick={() => {
              ask('release')
            }}
            type="button"
          >
            Release the order…
          </Button>
        </div>
      )}
      <div className="stet-front__columns">
        <section aria-labelledby="stet-now" className="stet-front__part">
          <h2 id="stet-now">Readers see now</h2>
          <SeenList seen={front.now} />
        </section>
        {!isReleased && (
          <section aria-labelledby="stet-then" className="stet-front__part">
            <h2 id="stet-then">And with this order</h2>
            <SeenList seen={front.then} />
          </section>
        )}
      </div>
      <Releases front={front} onRevert={may.order ? ask : null} zone={zone} />
      {asking === 'release' && <ReleaseFrontDialog {...dialog} />}
      {asking !== null && asking !== 'release' && <RevertFrontDialog {...dialog} release={asking} />}
    </div>
  )
}

type ReleasesProps = {
  readonly front: FrontStanding
  readonly zone: string
  readonly onRevert: ((release: ReleasedOrder) => void) | null
}

function Releases({ front: { releases, version }, zone, onRevert }: ReleasesProps) {
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

type ChooseProps = { readonly label: string; readonly onChosen: (story: OrderedStory) => void }

function ChooseStory({ label, onChosen }: ChooseProps) {
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({ collectionSlugs: ['stories'] })
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={openDrawer} size="small" type="button">
        {label}
      </Button>
      <ListDrawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ doc }) => {
          closeDrawer()
          const headline: unknown = doc['headline']
          onChosen(justChosen(String(doc['id']), typeof headline === 'string' ? headline : ''))
        }}
      />
    </>
  )
}

function without(slots: Planned['slots'], { story }: OrderedStory): Planned['slots'] {
  return slots.filter((slot) => slot?.story !== story)
}

function withoutDropped(dropped: Planned['dropped'], { story }: OrderedStory): Planned['dropped'] {
  return dropped.filter((one) => one.story !== story)
}
