/** `npm run migrate`: brings the database to today's schema, and ends. */
import { withNewsroom } from './open.ts'

await withNewsroom(async () => {
  console.log('The database has today’s schema.')
})
