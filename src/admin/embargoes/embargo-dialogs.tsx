'use client'

import type { Covered, EmbargoStanding } from '../../desk/embargoes/embargo-standing.ts'
import type { EmbargoChange } from '../../newsroom/embargoes/changes.ts'
import { AdmitDialog } from './admit-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { UncoverDialog } from './uncover-dialog.tsx'

/** What is being asked for. */
export type AskedChange =
  | { readonly change: Exclude<EmbargoChange, 'uncover' | 'cover' | 'admit'> }
  | { readonly change: 'admit' }
  | { readonly change: 'uncover'; readonly covered: Covered }

type Props = {
  readonly asked: AskedChange
  readonly standing: EmbargoStanding
  readonly zone: string
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** The dialog that asks before an embargo changes. */
export function EmbargoDialogs({ asked, ...props }: Props) {
  switch (asked.change) {
    case 'admit':
      return <AdmitDialog {...props} />
    case 'uncover':
      return <UncoverDialog {...props} covered={asked.covered} />
    default:
      return <ChangeDialog {...props} change={asked.change} />
  }
}
