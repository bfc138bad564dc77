import type { Access } from 'payload'

/** The wire is safe to show because nothing else is in it; a stub of what is gone is not for showing. */
export const whatIsLive: Access = () => ({ state: { equals: 'live' } })

/** Plumbing, and every write: the release engine works below access control, and nobody else writes here. */
export const nobody: Access = () => false

/** Every function Payload would otherwise answer with "any signed-in user". */
export const readOnlyWire = {
  create: nobody,
  read: whatIsLive,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: () => false,
} as const

export const plumbing = { ...readOnlyWire, read: nobody } as const
