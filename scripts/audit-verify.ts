/**
 * `npm run audit:verify`: walks the audit log and says the first row that was changed, removed or inserted; then it ends with
 * 1. `-- --head <seq>:<hash>` also wants the row that the server's log noted: a chain alone can't show that its end was cut off.
 */
import { parseArgs } from 'node:util'
import { rowsOf } from '../src/wire/store/rows.ts'
import { verifyAudit, type Head } from '../src/release/record/verify-audit.ts'
import { refuse, withNewsroom } from './open.ts'

await withNewsroom(async ({ payload }) => {
  const { values } = parseArgs({ options: { head: { type: 'string' } } })
  const { rows, before, head, broken } = await verifyAudit(rowsOf(payload, 'audit'), readHead(values.head))
  const older = before === 0 ? '' : ` ${String(before)} more are from before there was a chain, and as they were then.`
  if (broken !== null) {
    console.error(`The audit log is not what it was. ${broken} The ${String(rows)} before it are as they were written.`)
    process.exitCode = 1
  } else if (head === null) console.log('There is nothing in the audit log.')
  else {
    console.log(`The audit log is whole: ${String(rows)} rows, the last of ${head.at}.${older}`)
    console.log(`Its head is ${String(head.seq)}:${head.hash}`)
  }
})

function readHead(given: string | undefined): Head | null {
  if (given === undefined) return null
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(given) ?? []
  if (seq === undefined || hash === undefined) {
    return refuse(`“${given}” is no head of the audit log: one looks like 1234:0c7e… and stands in the server’s log.`)
  }
  return { seq: Number(seq), hash }
}
