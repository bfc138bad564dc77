/** `npm run bench -- <name>`: measures, and prints a table. */
import { benchDelivery } from './bench/delivery.ts'
import { benchKill } from './bench/kill.ts'
import { benchLeaks } from './bench/leaks.ts'
import { benchLift } from './bench/lift.ts'
import { benchMillion } from './bench/million.ts'
import { benchPictures } from './bench/pictures.ts'
import { benchRights } from './bench/rights.ts'
import { benchSoak } from './bench/soak.ts'
import { benchWireNode } from './bench/wire-node.ts'

const benches: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  delivery: benchDelivery,
  million: benchMillion,
  'wire-node': benchWireNode,
  lift: benchLift,
  kill: benchKill,
  rights: benchRights,
  pictures: benchPictures,
  leaks: benchLeaks,
  soak: benchSoak,
}

const [name = '', ...words] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (bench === undefined) {
  process.stderr.write(`There is no bench “${name}”: choose one of ${Object.keys(benches).join(', ')}.\n`)
  process.exitCode = 1
} else {
  await bench(words)
}
