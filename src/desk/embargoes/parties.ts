import type { House } from '../../release/house.ts'
import type { PartyRow } from '../../release/store/embargo-types.ts'

export type Party = Pick<PartyRow, 'partner' | 'from' | 'scope'>

/** Admits a party; of one that was admitted already the newer terms count. Can be done twice. */
export async function letIn(house: House, embargo: string, { partner, from, scope }: Party): Promise<void> {
  const id = `${embargo}~${partner}`
  if (await house.desk.parties.insert({ id, embargo, partner, from, scope })) return
  await house.desk.parties.swap(id, {}, { from, scope })
}
