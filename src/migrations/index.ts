import * as m20261122_175221_initial from './20261122_175221_initial.ts'

/** Methods, so that Payload may call them with arguments it does not name the type of. */
type Migration = { name: string; up(args: unknown): Promise<void>; down(args: unknown): Promise<void> }

/** Oldest first. Written by npm run migrate:create. */
export const migrations: Migration[] = [
  { name: '20261122_175221_initial', up: m20261122_175221_initial.up, down: m20261122_175221_initial.down },
]
