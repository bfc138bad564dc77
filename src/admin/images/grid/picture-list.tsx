'use client'

import { Gutter, useListDrawerContext, useStepNav } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { EditManyDialog } from '../edit-many/edit-many-dialog.tsx'
import { UploadMany } from '../upload/upload-many.tsx'
import { ProblemList } from '../../actions/problem-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ListHead } from './list-head.tsx'
import { NoPictures } from './no-pictures.tsx'
import { PictureGrid } from './picture-grid.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { SheetPages } from './sheet-pages.tsx'
import { TickedBar } from './ticked-bar.tsx'
import { useAsked } from './use-asked.ts'
import { useSheet } from './use-sheet.ts'
import { useTicks } from './use-ticks.ts'
import '../../actions/actions.css'
import './grid.css'

type Props = { readonly hasCreatePermission?: boolean }

/** The desk's pictures as contact sheets; in a drawer, where one is being chosen, without what is done to many. */
export function PictureList({ hasCreatePermission = false }: Props) {
  const { isInDrawer, onSelect } = useListDrawerContext()
  const { asked, ask, clear } = useAsked(isInDrawer)
  const { sheet, isAsking, problems, askAgain } = useSheet(asked)
  const ticks = useTicks()
  const [isEditing, setEditing] = useState(false)
  const [isUploading, setUploading] = useState(false)
  useTrail(isInDrawer)
  const pictures = sheet?.pictures ?? []
  return (
    <Gutter className="stet-pictures">
      <ListHead
        mayUpload={hasCreatePermission}
        onUpload={
          isInDrawer
            ? null
            : () => {
                setUploading(true)
              }
        }
      />
      {isUploading && (
        <UploadMany
          onClose={() => {
            setUploading(false)
          }}
          onTaken={askAgain}
          onTick={ticks.tickAll}
        />
      )}
      <FilterBar ask={ask} asked={asked} clear={clear} />
      {!isInDrawer && <SavedSearches ask={ask} asked={asked} />}
      <ProblemList problems={problems} />
      <p aria-live="polite" className="stet-pictures__count" role="status">
        {sheet === null ? 'One moment…' : countInWords(sheet.total)}
        {isAsking && sheet !== null && ' · looking…'}
      </p>
      {!isInDrawer && hasCreatePermission && (
        <TickedBar
          onEdit={() => {
            setEditing(true)
          }}
          pictures={pictures}
          ticks={ticks}
        />
      )}
      {sheet?.total === 0 && (
        <NoPictures isAsked={Object.keys(asked).length > 0} clear={clear} mayUpload={hasCreatePermission} />
      )}
      <PictureGrid
        onChoose={
          isInDrawer && onSelect !== undefined
            ? (picture) => {
                const chosen = { collectionSlug: 'images', doc: picture, docID: picture.id } as const
                onSelect(chosen)
              }
            : null
        }
        pictures={pictures}
        ticks={isInDrawer || !hasCreatePermission ? null : ticks}
      />
      {sheet !== null && <SheetPages ask={ask} sheet={sheet.sheet} sheets={sheet.sheets} />}
      {isEditing && (
        <EditManyDialog
          onClose={() => {
            setEditing(false)
          }}
          onDone={askAgain}
          pictures={ticks.ticked}
        />
      )}
    </Gutter>
  )
}

function countInWords(total: number): string {
  return total === 1 ? '1 picture' : `${String(total)} pictures`
}

/** Where in the panel this is. */
function useTrail(isInDrawer: boolean): void {
  const { setStepNav } = useStepNav()
  useEffect(() => {
    if (!isInDrawer) setStepNav([{ label: 'Pictures' }])
  }, [isInDrawer, setStepNav])
}
