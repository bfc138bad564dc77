'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { goToField, tabsOf, type Tabs } from './go-to-field.ts'
import { useRoom } from './room.ts'
import { problemsIn, type StoryProblem } from './story-problems.ts'

/** All that is wrong at once, each a link to the field where it is mended. */
export function ProblemSummary({ story }: { readonly story: string }) {
  const room = useRoom(story)
  const { getEntityConfig } = useConfig()
  const box = useRef<HTMLElement>(null)
  const problems = problemsIn(room)
  const refused = room.refused.length
  useEffect(() => {
    // After a refusal the reasons are where the eyes, and the focus, are.
    if (refused > 0 && document.querySelector('dialog[open]') === null) box.current?.focus()
  }, [refused])
  if (problems.length === 0 || room.standing === null) return null
  const tabs = tabsOf(getEntityConfig({ collectionSlug: 'stories' }).fields)
  const inTheWay = problems.filter(({ weight }) => weight === 'refused')
  const lacking = problems.filter(({ weight }) => weight === 'lacking')
  return (
    <section aria-label="What is wrong with this story" className="stet-summary" ref={box} tabIndex={-1}>
      <List
        problems={inTheWay}
        tabs={tabs}
        title={titleOf(room.refused.length > 0, room.standing.stage)}
        weight="refused"
      />
      <List
        problems={lacking}
        tabs={tabs}
        title={room.standing.stage === 'draft' ? 'Before it is approved it still needs' : 'Worth a look'}
        weight="lacking"
      />
    </section>
  )
}

type ListProps = {
  readonly problems: readonly StoryProblem[]
  readonly title: string
  readonly weight: StoryProblem['weight']
  readonly tabs: Tabs
}

function List({ problems, title, weight, tabs }: ListProps) {
  if (problems.length === 0) return null
  return (
    <details className={`stet-summary__list stet-summary__list--${weight}`} open={weight === 'refused'}>
      <summary>
        {title} <span className="stet-summary__count">{problems.length}</span>
      </summary>
      <ul>
        {problems.map(({ code, field, message }) => (
          <li key={`${code} ${field ?? ''}`}>
            {field === undefined || field === 'flaggedForLegal' ? (
              message
            ) : (
              <a
                href={`#field-${field.replaceAll('.', '__')}`}
                onClick={(event) => {
                  event.preventDefault()
                  goToField(field, tabs)
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function titleOf(wasRefused: boolean, stage: string): string {
  if (wasRefused) return 'It was refused'
  return stage === 'submitted' ? 'It can’t be approved yet' : 'In the way of its release'
}
