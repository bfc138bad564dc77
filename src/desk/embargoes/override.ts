import type { Payload } from 'payload'

/** Whether this newsroom lets an editor who is alone confirm what they asked for themselves (`OVERRIDE`). */
export function allowsOverride({ config }: Pick<Payload, 'config'>): boolean {
  return config.custom['override'] === true
}
