import { Button } from '@payloadcms/ui'
import type { SheetPicture } from '../../../desk/images/browse/browse.ts'
import type { Ticks } from './use-ticks.ts'

type Props = {
  readonly ticks: Ticks
  /** Of the sheet that is shown. */
  readonly pictures: readonly SheetPicture[]
  readonly onEdit: () => void
}

/** What can be done to the pictures that are ticked. */
export function TickedBar({ ticks, pictures, onEdit }: Props) {
  const { ticked } = ticks
  const areAll = pictures.every(({ id }) => ticks.has(id))
  if (pictures.length === 0 && ticked.length === 0) return null
  return (
    <div className="stet-ticked" data-any={ticked.length > 0}>
      <span aria-live="polite" role="status">
        {ticked.length === 0 ? 'None ticked' : `${String(ticked.length)} ticked`}
      </span>
      <Button disabled={ticked.length === 0} margin={false} onClick={onEdit} size="small" type="button">
        Edit them…
      </Button>
      {!areAll && (
        <button
          className="stet-quiet-button"
          onClick={() => {
            ticks.tickAll(pictures)
          }}
          type="button"
        >
          Tick all on this sheet
        </button>
      )}
      {ticked.length > 0 && (
        <button className="stet-quiet-button" onClick={ticks.clear} type="button">
          Untick
        </button>
      )}
    </div>
  )
}
