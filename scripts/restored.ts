/**
 * `npm run restored`: says that the database was put back from a backup, before the server is started on it. Nothing goes
 * out until an editor has looked and says so on the desk.
 */
import { houseOf } from '../src/release/houses.ts'
import { comeToStandstill } from '../src/release/restored/standstill.ts'
import { withNewsroom } from './open.ts'

await withNewsroom(async ({ payload }) => {
  await comeToStandstill(houseOf(payload).house, 'Whoever runs this machine says that the database was restored.')
  console.log('Nothing goes out until an editor looks at Now and says so.')
})
