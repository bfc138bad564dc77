import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Engine } from '../release/engine.ts'

export type DemoFacts = {
  readonly password: string
  readonly cast: readonly { readonly email: string; readonly may: string }[]
  /** The story that lifts a few minutes after the first start, while it is held. */
  readonly liftsSoon: { readonly path: string; readonly at: Date } | null
}

type Options = {
  readonly payload: Payload
  readonly engine: Engine
  readonly clock: Clock
  readonly config: Config
  readonly say: (line: string) => void
}

export async function openDemo(_: Options): Promise<DemoFacts | null> {
  return Promise.resolve(null)
}
