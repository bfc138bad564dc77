import type { CheckboxField, CollectionBeforeChangeHook, CollectionConfig, TextFieldSingleValidation } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'
import { wrongDestination } from '../../newsroom/webhooks/destination.ts'
import { toldKinds, type ToldKind } from '../../newsroom/webhooks/told.ts'
import { lastSeq } from '../../release/effects/derive.ts'
import { houseOf } from '../../release/houses.ts'
import { nobody, nobodyInPanel, nobodyWrites, only } from '../access.ts'
import { randomId, text } from '../columns.ts'
import { line } from '../limited.ts'
import { above, inListsAlone, whenEmpty, withCell } from '../list-columns.ts'
import { webhookActions } from './actions.ts'

const says: Readonly<Record<ToldKind, string>> = {
  released: 'A story went out for the first time, or came back.',
  updated: 'A live story changed.',
  corrected: 'A live story was corrected, clarified or retracted.',
  withdrawn: 'A story was taken off.',
  killed: 'A story was killed: what was kept of it has to go.',
}

/** Programs elsewhere that are told what became public, was corrected, or is not there any more (`WebhookRow`). */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'enabled', 'disabledBecause'],
    listSearchableFields: ['name', 'url'],
    hideAPIURL: true,
    components: { beforeListTable: whenEmpty('No webhook yet. Add a program that is to be told: Create new.') },
    description:
      'Programs elsewhere that are told what went out. Each message is signed, and tried again until it arrives.',
  },
  access: {
    create: only('admin'),
    read: only('editor', 'admin'),
    update: only('admin'),
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  hooks: { beforeChange: [beginFromHere] },
  defaultSort: 'name',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: webhookActions,
  fields: [
    randomId,
    above('trouble', '/webhooks/webhook-trouble#WebhookTrouble'),
    line('name', 'webhookName', { required: true }),
    {
      name: 'url',
      type: 'text',
      label: 'Address',
      required: true,
      validate: isDestination,
      admin: { placeholder: 'https://', description: 'Where it listens: https, or http on this machine alone.' },
    },
    ...toldKinds.map(tells),
    above('desk', '/webhooks/webhook-desk#WebhookDesk'),
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'One that is off is told nothing of what happens meanwhile.' },
    },
    inListsAlone({
      ...withCell(text('disabledBecause'), '/lists/text-cell#TextCell'),
      label: 'Switched off',
      access: { create: nobodyWrites, update: nobodyWrites },
    }),
    { ...text('sealed'), hidden: true, access: { create: nobodyWrites, read: nobodyWrites, update: nobodyWrites } },
    {
      name: 'reached',
      type: 'number',
      defaultValue: 0,
      hidden: true,
      access: { create: nobodyWrites, update: nobodyWrites },
    },
  ],
}

function tells(name: ToldKind): CheckboxField {
  return { name, type: 'checkbox', defaultValue: true, admin: { description: says[name] } }
}

function isDestination(...[value]: Parameters<TextFieldSingleValidation>): string | true {
  if (typeof value !== 'string' || value === '') return 'Write the address it listens at, with https://.'
  if (value.length > limits.url) return `A web address has at most ${String(limits.url)} characters.`
  return wrongDestination(value) ?? true
}

/** What happened before it was there, or while it was off, it is not told. */
async function beginFromHere({
  data,
  originalDoc,
  req,
}: Parameters<CollectionBeforeChangeHook>[0]): Promise<Record<string, unknown>> {
  const isOn = data['enabled'] === true
  const wasOn: unknown = Reflect.get(Object(originalDoc), 'enabled')
  if (!isOn || wasOn === true) return data
  const { house } = houseOf(req.payload)
  return { ...data, disabledBecause: null, reached: await lastSeq(house) }
}
