import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { cast } from '../demo/cast.ts'
import { hasDemo, seedDemo, type DemoNewsroom } from '../demo/seed.ts'
import type { Endpoints } from '../front/desk-api.ts'
import type { Engine } from '../release/engine.ts'
import { countAccounts, unsafeSetPassword } from './accounts.ts'
import { openDemoPartner, type DemoPartner } from './demo-partner.ts'
import { keepSecret, keptNow } from './kept-secret.ts'

export type DemoFacts = DemoNewsroom & { readonly password: string; readonly partner: DemoPartner | null }

export type DemoOptions = {
  readonly payload: Payload
  readonly endpoints: Endpoints
  readonly engine: Engine
  readonly clock: Clock
  readonly config: Config
  readonly say: (line: string) => void
}

/** What the cast signs in with now; `DEMO_PASSWORD` changes it at the next start. */
const passwordFile = 'data/demo-password'

/** Sets the demo newsroom up where this is to be one, once; finishes it after a crash. @returns null where it is none */
export async function openDemo(options: DemoOptions): Promise<DemoFacts | null> {
  const { payload, config } = options
  const isThere = await hasDemo(payload)
  const isWanted =
    config.seedDemo === 'on' || (mayBecomeDemo(config) && (isThere || (await countAccounts(payload)) === 0))
  return isWanted ? setUpDemo(options, isThere) : null
}

/** Nobody gets a demo unasked who could be reached from outside, brought a database server, or named a first account. */
function mayBecomeDemo({ seedDemo: asked, database, onLoopback, firstAdmin }: Config): boolean {
  return asked === 'auto' && database.kind === 'sqlite' && onLoopback && firstAdmin === null
}

export async function setUpDemo(
  { payload, endpoints, engine, clock, config, say }: DemoOptions,
  isThere: boolean,
): Promise<DemoFacts> {
  const before = keptNow(passwordFile)
  const password = config.demoPassword()
  const newsroom = await seedDemo({
    payload,
    endpoints,
    siteUrl: config.siteUrl,
    settle: engine.liftAll,
    now: clock.now,
    zone: config.newsroom.zone,
    password,
    log: say,
  })
  if (isThere && before !== password) for (const { email } of cast) await unsafeSetPassword(payload, email, password)
  keepSecret(passwordFile, password)
  // Only whoever sits at this machine is given a key to the partners' door.
  const partner = config.onLoopback ? await openDemoPartner(payload, clock.now()) : null
  return { ...newsroom, password, partner }
}
