import type { DefaultServerCellComponentProps } from 'payload'
import { formatCredit } from '../../newsroom/images/credit.ts'
import { rightsCategory } from '../../newsroom/images/rights-categories.ts'
import { validity } from '../../newsroom/images/validity.ts'
import { houseOf } from '../../release/houses.ts'
import { Badge } from './badge.tsx'
import { OpensIt } from './opens-it.tsx'
import { idOf, pictureOf } from './row-facts.ts'
import { Thumb } from './thumb.tsx'
import './lists.css'

export function PictureTitle({ cellData, rowData }: DefaultServerCellComponentProps) {
  const id = idOf(rowData)
  return (
    <OpensIt collection="images" row={{ id }}>
      <span className="stet-cell__picture">
        <Thumb image={id} />
        <span className="stet-cell__headline">
          {typeof cellData === 'string' && cellData.trim() !== '' ? cellData : 'Without a title'}
        </span>
      </span>
    </OpensIt>
  )
}

/** As it is printed: the photographer, then who supplied it. */
export async function PictureCredit({ rowData, payload }: DefaultServerCellComponentProps) {
  const facts = (await pictureOf(payload, idOf(rowData)))?.facts ?? null
  const credit = facts === null ? null : formatCredit(facts)
  return credit === null ? <Badge colour="amber">No credit</Badge> : <>{credit}</>
}

/** By which right it may be used today, or the first reason why not. */
export async function PictureRights({ rowData, payload }: DefaultServerCellComponentProps) {
  const facts = (await pictureOf(payload, idOf(rowData)))?.facts ?? null
  if (facts === null) return <Badge colour="red">Unknown</Badge>
  const { usable, reasons } = validity(facts, 'publish', houseOf(payload).house.clock.now())
  const category = rightsCategory(facts.usageRights.category)?.label ?? 'No category'
  return (
    <span className="stet-cell__held">
      <Badge colour={usable ? 'green' : 'amber'}>{usable ? 'May be used' : 'Not usable'}</Badge>
      <span className="stet-cell__quiet">{usable ? category : (reasons[0]?.message ?? category)}</span>
    </span>
  )
}
