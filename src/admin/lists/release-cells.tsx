import type { DefaultServerCellComponentProps } from 'payload'
import { isPublicKind, kindInWords } from '../../newsroom/releases/kinds.ts'
import { lateInWords } from '../now/now-words.ts'
import { Badge } from './badge.tsx'
import { releaseStateWords } from './state-words.ts'
import './lists.css'

export function ReleaseState({ cellData, rowData }: DefaultServerCellComponentProps) {
  const { says, colour } = releaseStateWords(cellData)
  const reason: unknown = cellData === 'failed' ? Reflect.get(Object(rowData), 'reason') : null
  return (
    <span className="stet-cell__held">
      <Badge colour={colour}>{says}</Badge>
      {typeof reason === 'string' && <span className="stet-cell__quiet">{reason}</span>}
    </span>
  )
}

export function ReleaseKindCell({ cellData }: DefaultServerCellComponentProps) {
  return <>{isPublicKind(cellData) ? kindInWords(cellData) : '—'}</>
}

export function ReleaseLate({ cellData }: DefaultServerCellComponentProps) {
  return <>{typeof cellData === 'number' ? lateInWords(cellData) : '—'}</>
}
