/** A process of its own that puts so many lines on record: `DATABASE_URL`, then its name and how many as arguments. */
import { getPayload } from 'payload'
import payloadConfig from '../../payload.config.ts'
import { createSystemClock } from '../../src/clock.ts'
import { createAudit } from '../../src/release/record/audit.ts'
import { rowsOf } from '../../src/wire/store/rows.ts'

const [name = '', count = '0'] = process.argv.slice(2)
const payload = await getPayload({ config: payloadConfig, disableOnInit: true })
const audit = createAudit(rowsOf(payload, 'audit'), createSystemClock())
await Promise.all(
  Array.from({ length: Number(count) }, (_, line) =>
    audit({ door: 'machine', by: name, action: 'read', about: 'stories', item: String(line), outcome: 'done' }),
  ),
)
await payload.destroy()
process.exit()
