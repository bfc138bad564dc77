import type { Payload } from 'payload'
import type { Role } from '../newsroom/people/roles.ts'
import type { Log } from '../log.ts'

export async function countAccounts(payload: Payload): Promise<number> {
  // Asked for nothing, MongoDB's adapter would give a guess.
  return (await payload.count({ collection: 'users', where: { id: { exists: true } } })).totalDocs
}

/** Made from the machine, below access control: whoever can start the server may name its people. */
export async function unsafeAddAccount(
  payload: Payload,
  account: { email: string; password: string; roles: readonly Role[] },
): Promise<void> {
  await payload.create({
    collection: 'users',
    data: { email: account.email, password: account.password, roles: [...account.roles], name: nameOf(account.email) },
  })
}

/** @returns false when nobody has this address */
export async function unsafeSetPassword(payload: Payload, email: string, password: string): Promise<boolean> {
  const { docs } = await payload.update({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    // A rescued account is not locked any more.
    data: { password, loginAttempts: 0, lockUntil: null },
  })
  return docs.length > 0
}

/** A newsroom without people needs its first one before anyone can sign in. */
export async function openFirstAccount(
  payload: Payload,
  log: Log,
  firstAdmin: { email: string; password: string } | null,
): Promise<void> {
  if ((await countAccounts(payload)) > 0) return
  if (firstAdmin === null) {
    log.warn('There is no account yet. Make one with: npm run user -- add you@example.org --roles admin')
    return
  }
  await unsafeAddAccount(payload, { ...firstAdmin, roles: ['admin'] })
  log.info(`Made the first account, ${firstAdmin.email}.`)
}

/** "ana.kovac@example.org" is called "Ana Kovac" until someone writes it better. */
function nameOf(email: string): string {
  const words = (email.split('@')[0] ?? email).split(/[._-]+/).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
