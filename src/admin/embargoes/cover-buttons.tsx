'use client'

import { Button, useListDrawer } from '@payloadcms/ui'
import { useState } from 'react'
import { postAction, type Problem } from '../actions/post-action.ts'
import { ProblemList } from '../actions/problem-list.tsx'

type Props = { readonly embargo: string; readonly onDone: () => Promise<void> }

/** Puts one more thing under the embargo: chosen from the lists, done at once, as it only makes it stricter. */
export function CoverButtons({ embargo, onDone }: Props) {
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function cover(relationTo: string, value: string): Promise<void> {
    const answer = await postAction('embargoes', embargo, 'cover', { item: { relationTo, value } })
    setProblems(answer.ok ? [] : answer.problems)
    await onDone()
  }

  return (
    <div className="stet-embargo__buttons">
      <CoverButton collection="stories" label="Cover a story…" onChosen={cover} />
      <CoverButton collection="images" label="Cover a picture…" onChosen={cover} />
      <ProblemList problems={problems} />
    </div>
  )
}

type ButtonProps = {
  readonly collection: 'stories' | 'images'
  readonly label: string
  readonly onChosen: (collection: string, id: string) => Promise<void>
}

function CoverButton({ collection, label, onChosen }: ButtonProps) {
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({ collectionSlugs: [collection] })
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={openDrawer} size="small" type="button">
        {label}
      </Button>
      <ListDrawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ collectionSlug, doc }) => {
          closeDrawer()
          void onChosen(collectionSlug, String(doc['id']))
        }}
      />
    </>
  )
}
