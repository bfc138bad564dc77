import type { DefaultServerCellComponentProps } from 'payload'
import { isToldKind, toldInWords } from '../../newsroom/webhooks/told.ts'
import { Badge } from './badge.tsx'
import { messageStateWords } from './state-words.ts'
import './lists.css'

export function MessageState({ cellData }: DefaultServerCellComponentProps) {
  const { says, colour } = messageStateWords(cellData)
  return <Badge colour={colour}>{says}</Badge>
}

export function MessageKind({ cellData }: DefaultServerCellComponentProps) {
  return <>{typeof cellData === 'string' && isToldKind(cellData) ? toldInWords[cellData] : '—'}</>
}
