import type { EmbargoRow, PartyRow, PendingChange } from '../../../release/store/embargo-types.ts'
import { named } from '../embargo-of.ts'

/** From what to what a change goes, as the history keeps it: instants, ids and states, never names. */
export function historyWords(
  row: Pick<EmbargoRow, 'state' | 'until'>,
  { action, until, item, party }: Pick<PendingChange, 'action' | 'until' | 'item' | 'party'>,
): { readonly from: string | null; readonly to: string | null } {
  switch (action) {
    case 'shorten':
      return { from: row.until, to: until }
    case 'uncover':
      return { from: item === null ? null : named(item), to: null }
    case 'admit':
      return { from: null, to: party === null ? null : partyInWords(party) }
    case 'cancel':
      return { from: row.state, to: 'cancelled' }
    case 'lift':
      return { from: row.state, to: 'lifted' }
  }
}

/** @example partyInWords({ partner: '7f3', from: null, scope: 'text' }) // 'partners/7f3 text' */
export function partyInWords({ partner, from, scope }: Pick<PartyRow, 'partner' | 'from' | 'scope'>): string {
  return [`partners/${partner}`, scope, ...(from === null ? [] : [`from ${new Date(from).toISOString()}`])].join(' ')
}
