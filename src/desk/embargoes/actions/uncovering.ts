import { NewsroomError } from '../../../newsroom/errors.ts'
import type { Asking } from '../../actions/action.ts'
import type { EmbargoRow, PendingChange } from '../../../release/store/embargo-types.ts'
import { coveredBy, isSameItem, thingOf } from '../embargo-of.ts'
import { itemOf } from './bodies.ts'

type Body = { readonly item: { readonly relationTo: 'stories' | 'images'; readonly value: string } }

/** What is to be taken from under an embargo. @throws NewsroomError `bad-input` when it is not there */
export async function readUncovering(
  { house, body }: Asking<Body>,
  row: EmbargoRow,
): Promise<Pick<PendingChange, 'item'>> {
  const item = itemOf(body.item)
  if ((await coveredBy(house, row.id)).some((one) => isSameItem(one, item))) return { item }
  const message = `item: this embargo does not cover the ${thingOf(item.kind)} ${item.item}.`
  throw new NewsroomError('bad-input', { code: 'not-covered', field: 'item', message })
}
