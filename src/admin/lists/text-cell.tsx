import type { DefaultServerCellComponentProps } from 'payload'
import './lists.css'

/** A text, or a dash where there is none. */
export function TextCell({ cellData }: DefaultServerCellComponentProps) {
  if (typeof cellData === 'string' && cellData !== '') return <>{cellData}</>
  return <span className="stet-cell__none">—</span>
}
