import type { Payload } from 'payload'

/** Who may sign in with one click, and the password that does it. */
export type DemoDoor = {
  readonly password: string
  readonly cast: readonly { readonly email: string; readonly name: string; readonly may: string }[]
}

declare global {
  /** The panel is bundled apart from the server that opened the demo; both hold the same Payload. */
  var stetDemoDoors: WeakMap<Payload, DemoDoor> | undefined
}

function doors(): WeakMap<Payload, DemoDoor> {
  globalThis.stetDemoDoors ??= new WeakMap()
  return globalThis.stetDemoDoors
}

/** Opens the door of the demo newsroom: the boot alone says so, and only on loopback. */
export function keepDemoDoor(payload: Payload, { password, cast }: DemoDoor): void {
  doors().set(payload, { password, cast: cast.map(({ email, name, may }) => ({ email, name, may })) })
}

/** The door of the demo newsroom; null in every other newsroom. */
export function demoDoorOf(payload: Payload): DemoDoor | null {
  return doors().get(payload) ?? null
}
