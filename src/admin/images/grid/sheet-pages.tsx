import { Button } from '@payloadcms/ui'
import type { Asked } from './use-asked.ts'

type Props = { readonly sheet: number; readonly sheets: number; readonly ask: (changes: Asked) => void }

/** From sheet to sheet. */
export function SheetPages({ sheet, sheets, ask }: Props) {
  if (sheets <= 1 && sheet === 1) return null
  const turn = (to: number, says: string, isThere: boolean) => (
    <Button
      buttonStyle="secondary"
      disabled={!isThere}
      margin={false}
      onClick={() => {
        ask({ sheet: String(to) })
      }}
      size="small"
      type="button"
    >
      {says}
    </Button>
  )
  return (
    <nav aria-label="Sheets" className="stet-sheets">
      {turn(Math.min(sheet - 1, sheets), 'Earlier', sheet > 1)}
      <span>
        Sheet {sheet} of {sheets}
      </span>
      {turn(sheet + 1, 'Later', sheet < sheets)}
    </nav>
  )
}
