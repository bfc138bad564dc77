import type { Payload } from 'payload'
import type { Laboratory } from '../imaging/laboratory.ts'
import type { Courier } from './effects/courier.ts'
import type { Engine } from './engine.ts'
import type { House } from './house.ts'
import type { Darkroom } from './pictures/darkroom.ts'

export type OpenHouse = {
  readonly house: House
  readonly engine: Engine
  readonly courier: Courier
  readonly darkroom: Darkroom
  readonly laboratory: Laboratory
}

declare global {
  /** The config may be loaded more than once in a process (the panel bundles a copy); the house is one, whoever asks. */
  var stetHouses: WeakMap<Payload, OpenHouse> | undefined
}

function houses(): WeakMap<Payload, OpenHouse> {
  globalThis.stetHouses ??= new WeakMap()
  return globalThis.stetHouses
}

export function keepHouse(payload: Payload, open: OpenHouse): void {
  houses().set(payload, open)
}

/** @throws Error when the engine was not opened for this Payload: a bug in the boot */
export function houseOf(payload: Payload): OpenHouse {
  const open = houses().get(payload)
  if (open === undefined) throw new Error('The release engine is not open.')
  return open
}
