/**
 * `many-server <stories>`: a wire of so many stories, and the public API over it as it is while nothing is ready: the wire
 * moves between any two questions.
 */
import { getPayload } from 'payload'
import payloadConfig from '../../payload.config.ts'
import { migrateDatabase } from '../../src/boot/migrate.ts'
import { loadConfig } from '../../src/config.ts'
import { openWireReader } from '../../src/wire/reader/open.ts'
import { bareExpress } from './bare.ts'
import { coldDelivery } from './cold-delivery.ts'
import { fillMongo, fillSqlite } from './many-stories.ts'
import { openDoor } from './open-door.ts'

const stories = Number(process.argv[2])
const config = loadConfig()
const payload = await getPayload({ config: payloadConfig })
await migrateDatabase(payload)
const { kind, url } = config.database
const began = performance.now()
await (kind === 'mongodb' ? fillMongo : fillSqlite)(url, stories)
const seconds = (performance.now() - began) / 1000
const { router } = coldDelivery(config, {
  wire: await openWireReader(url),
  // A search is measured by itself.
  index: { ask: () => Promise.resolve(null), doubt: () => undefined },
})
process.send?.({ url: await openDoor(bareExpress().use(router)), seconds })
