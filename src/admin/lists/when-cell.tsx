import type { ClientField, DefaultServerCellComponentProps } from 'payload'
import { zoneOf } from '../../desk/zone.ts'
import { storedInstant } from '../../newsroom/time/stored-instant.ts'
import { sayInstant } from '../actions/say-time.ts'
import './lists.css'

/** An instant by the newsroom's clock, with its zone. */
export function When({ at, zone }: { readonly at: unknown; readonly zone: string }) {
  const date = storedInstant(at)
  if (date === null) return <span className="stet-cell__none">—</span>
  return (
    <time className="stet-cell__when" dateTime={date.toISOString()}>
      {sayInstant(date, zone)}
    </time>
  )
}

export function WhenCell({ cellData, payload }: DefaultServerCellComponentProps<ClientField, unknown>) {
  return <When at={cellData} zone={zoneOf(payload)} />
}

export function ChangedCell({ rowData, payload }: DefaultServerCellComponentProps) {
  const updatedAt: unknown = Reflect.get(Object(rowData), 'updatedAt')
  return <When at={updatedAt} zone={zoneOf(payload)} />
}
