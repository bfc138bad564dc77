import type { DefaultServerCellComponentProps } from 'payload'
import { zoneOf } from '../../desk/zone.ts'
import { isZone } from '../../newsroom/time/in-zone.ts'
import { Badge } from './badge.tsx'
import { idOf, thingsCovered } from './row-facts.ts'
import { embargoStateWords } from './state-words.ts'
import { When } from './when-cell.tsx'
import './lists.css'

export function EmbargoState({ cellData }: DefaultServerCellComponentProps) {
  const { says, colour } = embargoStateWords(cellData)
  return <Badge colour={colour}>{says}</Badge>
}

/** Its end, in the zone the source spoke of. */
export function EmbargoUntil({ cellData, rowData, payload }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return <>Until announced</>
  const zone: unknown = Reflect.get(Object(rowData), 'zone')
  return <When at={cellData} zone={isZone(zone) ? zone : zoneOf(payload)} />
}

export async function EmbargoCovers({ rowData, payload }: DefaultServerCellComponentProps) {
  const count = await thingsCovered(payload, idOf(rowData))
  if (count === 0) return <Badge colour="amber">Nothing yet</Badge>
  return <>{count === 1 ? '1 thing' : `${String(count)} things`}</>
}
