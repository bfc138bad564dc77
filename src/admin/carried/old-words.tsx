'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { Carrying } from '../../desk/carried/carried-endpoint.ts'
import type { Refiled } from '../../desk/carried/refile.ts'
import { hasRole } from '../../newsroom/people/roles.ts'
import { useAnswer } from '../actions/use-answer.ts'
import { useDialog } from '../actions/use-dialog.ts'
import { CarryingList } from './carrying-list.tsx'
import { RefileDialog } from './refile-dialog.tsx'
import { RefiledList } from './refiled-list.tsx'
import './carried.css'

/** Above a picture, byline or section: which live stories say of it what the desk does not say any more. */
export function OldWords() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  if (id === undefined || collectionSlug === undefined) return null
  // After a save they are asked for again.
  return <Carried collection={collectionSlug} id={String(id)} key={`${String(id)} ${String(lastUpdateTime)}`} />
}

/** What came of a refile stays to be read when the list has gone. */
type Done = { readonly stories: readonly Carrying[]; readonly results: readonly Refiled[] }

function Carried({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { user } = useAuth()
  const { answer, askAgain } = useAnswer(`/api/${collection}/${id}/carried`, carriedIn)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { asking, ask, onClose, onDone } = useDialog<readonly Carrying[]>(askAgain)
  const [done, setDone] = useState<Done | null>(null)
  if (answer === null) return null
  const { stories, more } = answer
  const mayRefile = hasRole(user, 'editor')
  return (
    <>
      {done !== null && <RefiledList {...done} />}
      {stories.length > 0 && (
        <CarryingList
          mayRefile={mayRefile}
          more={more}
          onRefile={() => {
            ask(stories.filter(({ story }) => ticked.has(story)))
          }}
          onTick={setTicked}
          stories={stories}
          ticked={ticked}
        />
      )}
      {asking !== null && (
        <RefileDialog
          collection={collection}
          id={id}
          onClose={onClose}
          onDone={async (results) => {
            setTicked(new Set())
            setDone({ stories: asking, results })
            await onDone()
          }}
          stories={asking}
        />
      )}
    </>
  )
}

type Answer = { readonly stories: readonly Carrying[]; readonly more: boolean }

function carriedIn(json: Readonly<Record<string, unknown>>): Answer | null {
  return isCarried(json) ? json : null
}

function isCarried(json: object): json is Answer {
  return 'stories' in json && 'more' in json
}
