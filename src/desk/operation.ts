import type { PayloadRequest } from 'payload'
import { isStaff } from '../newsroom/people/roles.ts'

/** The id an operation is about, or null when it is about many, or none yet. */
export function idIn(args: object): string | null {
  const id: unknown = Reflect.get(args, 'id')
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** The operation's name as Payload gives it; of its type two members are deprecated, which makes it hard to name. */
export function operationOf(asked: object): string {
  return String(Reflect.get(asked, 'operation'))
}

/** Whether access will refuse whoever asks, whatever they say: hooks that run before it tell them nothing. */
export function isOutsider(args: object, { user }: Pick<PayloadRequest, 'user'>): boolean {
  return Reflect.get(args, 'overrideAccess') !== true && !isStaff(user)
}
