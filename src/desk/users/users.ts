import type { CollectionConfig } from 'payload'
import { roles, type Role } from '../../newsroom/people/roles.ts'
import { nobody, only, staff, staffInPanel } from '../access.ts'
import { line } from '../limited.ts'
import { adminAboutOthers, adminOnly, adminOrOneself, oneself } from './access.ts'
import { firstRegister, forgotPassword } from './closed-doors.ts'
import { refuseOwnPromotion } from './refuse-own-promotion.ts'

const roleLabels: Readonly<Record<Role, string>> = {
  reporter: 'Reporter',
  subeditor: 'Subeditor',
  'picture-editor': 'Picture editor',
  editor: 'Editor',
  legal: 'Legal',
  admin: 'Administrator',
}

const quarterOfAnHour = 15 * 60 * 1000
const eightHours = 8 * 60 * 60

export type UserOptions = {
  /** Whether there is a mail server: without one *forgot password* is closed. */
  readonly canMail: boolean
  /** Whether the desk is served over HTTPS: then the cookie travels no other way. */
  readonly secureCookies: boolean
}

/**
 * The staff: the one collection that can sign in. Accounts are made by an administrator or on the machine, and are never
 * deleted, as what they did is on record; an account without roles can do nothing.
 */
export function createUsers({ canMail, secureCookies }: UserOptions): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: 'Person', plural: 'Staff' },
    admin: {
      group: 'Settings',
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles'],
      listSearchableFields: ['name', 'email'],
      hideAPIURL: true,
      description: 'Who works here, and as what. To close an account take its roles away.',
    },
    auth: {
      useAPIKey: true,
      verify: false,
      maxLoginAttempts: 10,
      lockTime: quarterOfAnHour,
      tokenExpiration: eightHours,
      cookies: { sameSite: 'Lax', secure: secureCookies },
    },
    access: {
      create: only('admin'),
      read: staff,
      update: adminOrOneself,
      delete: nobody,
      readVersions: nobody,
      unlock: only('admin'),
      admin: staffInPanel,
    },
    hooks: { beforeOperation: [refuseOwnPromotion] },
    endpoints: canMail ? [firstRegister] : [firstRegister, forgotPassword],
    defaultSort: 'name',
    disableDuplicate: true,
    lockDocuments: false,
    fields: [
      line('name', 'personName', { required: true, description: 'As colleagues know them; stories carry a byline.' }),
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { create: adminOnly, update: adminAboutOthers },
        admin: { description: 'Several are possible. Without any, the account can do nothing.' },
      },
      { name: 'email', type: 'email', required: true, unique: true, access: { create: adminOnly, update: adminOnly } },
      { name: 'apiKey', type: 'text', access: { create: nobodyYet, update: oneself } },
    ],
  }
}

/** An account that is being made has nobody in it yet to hold a key. */
function nobodyYet(): boolean {
  return false
}
