/** `npm run seed`: sets up the demo newsroom, whatever `SEED_DEMO` says. Safe to run twice. */
import { setUpDemo } from '../src/boot/demo.ts'
import { countAccounts } from '../src/boot/accounts.ts'
import { hasDemo } from '../src/demo/seed.ts'
import { refuse, withNewsroom } from './open.ts'

await withNewsroom(async (opened) => {
  const isThere = await hasDemo(opened.payload)
  if (!isThere && (await countAccounts(opened.payload)) > 0) {
    refuse('This newsroom has people already: the demo goes into an empty one. Name another in DATABASE_URL.')
  }
  const { cast, password } = await setUpDemo({ ...opened, say: console.log }, isThere)
  console.log(`The demo newsroom is there. Everyone's password is ${password}`)
  for (const { email, may } of cast) console.log(`  ${email}  ${may}`)
})
