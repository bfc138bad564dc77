'use client'

import { limits } from '../../newsroom/stories/limits.ts'
import { DialogText } from './dialog-field.tsx'

type Props = {
  readonly reason: string
  readonly onChange: (reason: string) => void
  readonly label?: string
  readonly isRequired?: boolean
}

/** Why it is done: asked wherever something is loosened or disappears, and read by the desk alone. */
export function DialogReason({ reason, onChange, label = 'Why (stays on the desk)', isRequired = true }: Props) {
  return (
    <DialogText
      isRequired={isRequired}
      label={label}
      maxLength={limits.reason}
      onChange={onChange}
      rows={2}
      value={reason}
    />
  )
}
