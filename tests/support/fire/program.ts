/**
 * A node of its own, for tests that kill it: the real house and engine over a database that others share, a clock that
 * stands where it is told, and a step at which the process kills itself as the operating system would: no handler runs.
 */
import { getPayload } from 'payload'
import payloadConfig from '../../../payload.config.ts'
import { openEngine } from '../../../src/boot/open-engine.ts'
import { loadConfig } from '../../../src/config.ts'
import { createLaboratoryApart } from '../../../src/imaging/laboratory-apart.ts'
import { createLog } from '../../../src/log.ts'
import { endStory } from '../../../src/release/endings/end.ts'
import { aClock } from '../clock.ts'

const { CLOCK = '', DIE_AT = '', NODE_NAME = 'fire', LABORATORY = '' } = process.env
const config = loadConfig()
const payload = await getPayload({ config: payloadConfig })
const laboratory = createLaboratoryApart(LABORATORY)
const { house, engine, courier, darkroom } = openEngine({
  payload,
  clock: aClock(new Date(CLOCK)),
  mediaDir: config.mediaDir,
  addresses: config,
  laboratory,
  log: createLog(config),
  node: NODE_NAME,
  reached: (step) => {
    if (step === DIE_AT) process.kill(process.pid, 'SIGKILL')
    return Promise.resolve()
  },
})

process.on('message', (message: unknown) => {
  void obey(String(message)).then(() => process.send?.('done'))
})
process.send?.('ready')

/** `sweep`, `tell`, `develop` all pictures that wait, `kill <story>`, or `impose <story>`: until announced. */
async function obey(message: string): Promise<void> {
  const [what, story = ''] = message.split(' ')
  if (what === 'sweep') return engine.sweepNow()
  if (what === 'tell') return courier.carryAll()
  if (what === 'develop') return darkroom.settled()
  if (what === 'impose') {
    const covers = [{ relationTo: 'stories' as const, value: story }]
    await payload.create({ collection: 'embargoes', data: { title: 'Under fire', covers } })
    return
  }
  const docket = await house.desk.dockets.get(story)
  if (docket === null) throw new Error(`There is no story ${story}.`)
  return endStory(house, { docket, kind: 'kill', reason: 'Wrong', notice: null, by: 'fire' })
}
