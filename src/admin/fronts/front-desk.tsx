'use client'

import { Button, useDocumentInfo, useListDrawer } from '@payloadcms/ui'
import { useState } from 'react'
import type { FrontStanding, OrderedStory, ReleasedOrder } from '../../desk/fronts/front-standing.ts'
import { frontLimits } from '../../newsroom/fronts/front-order.ts'
import { ProblemList } from '../actions/problem-list.tsx'
import { useDialog } from '../actions/use-dialog.ts'
import { useZone } from '../actions/use-zone.ts'
import { ReleaseFrontDialog, RevertFrontDialog, SeenList } from './front-dialogs.tsx'
import { FrontReleases } from './front-releases.tsx'
import { titled } from './front-words.ts'
import { OrderList, Small } from './order-list.tsx'
import { OrderedFacts } from './place-row.tsx'
import { justChosen, useFront, type Planned } from './use-front.ts'
import { useNextRow } from './use-next-row.ts'
import './fronts.css'

/** The page of a front: the order as it is planned, what readers see now, and every order that was released. */
export function FrontDesk() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Desk id={String(id)} key={id} />
}

/** The front as it was when the dialog opened: what another editor changes meanwhile was not seen, and is not released. */
type Asking = { readonly front: FrontStanding; readonly release: ReleasedOrder | null }

function Desk({ id }: { readonly id: string }) {
  const zone = useZone()
  const { front, problems, change, look, whenSaved } = useFront(id)
  const [said, say] = useState('')
  const { asking, ask, onClose, onDone } = useDialog<Asking>(look)
  const { part: places, leaves: leavesPlaces } = useNextRow()
  const { part: notHere, leaves: leavesNotHere } = useNextRow()
  if (front === null) return <ProblemList problems={problems} />
  const { slots, dropped, isReleased, may } = front
  const dialog = { onClose, onDone, zone }

  /** About what is on the page now: what was moved just before is saved first. */
  async function askAbout(release: ReleasedOrder | null): Promise<void> {
    const saved = await whenSaved()
    if (saved !== null) ask({ front: saved, release })
  }

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
      <section aria-labelledby="stet-places" className="stet-front__part" ref={places}>
        <h2 id="stet-places" tabIndex={-1}>
          Places
        </h2>
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
          onLeave={leavesPlaces}
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
      <section aria-labelledby="stet-dropped" className="stet-front__part" ref={notHere}>
        <h2 id="stet-dropped" tabIndex={-1}>
          Not on this page
        </h2>
        {dropped.length === 0 && <p className="stet-front__quiet">Nothing is dropped.</p>}
        <ul className="stet-front__places">
          {dropped.map((story, index) => (
            <li className="stet-front__place" key={story.story} tabIndex={-1}>
              <OrderedFacts isDropped slot={story} zone={zone} />
              {may.order && (
                <Small
                  label={`Let it stand: “${titled(story)}”`}
                  onClick={() => {
                    plan(
                      { dropped: withoutDropped(dropped, story) },
                      `“${titled(story)}” may stand on this page again.`,
                    )
                    leavesNotHere(index)
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
              void askAbout(null)
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
      <FrontReleases
        front={front}
        onRevert={
          may.order
            ? (release) => {
                void askAbout(release)
              }
            : null
        }
        zone={zone}
      />
      {asking?.release === null && <ReleaseFrontDialog {...dialog} front={asking.front} />}
      {asking !== null && asking.release !== null && (
        <RevertFrontDialog {...dialog} front={asking.front} release={asking.release} />
      )}
    </div>
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
