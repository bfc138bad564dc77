import type { CollectionConfig, Field } from 'payload'
import { nobody, nobodyInPanel, only } from '../access.ts'
import { givenId, number, text, when } from '../columns.ts'
import { above, inListsAlone, whenEmpty, withCell } from '../list-columns.ts'
import { effectActions } from './effect-actions.ts'

/** What is known of a message (`EffectRow`); its page says it in words. */
const columns: readonly Field[] = [
  text('entry', { index: true }),
  { ...number('seq'), index: true },
  withCell(text('kind'), '/lists/message-cells#MessageKind'),
  text('story', { index: true }),
  when('at'),
  { ...text('webhook', { index: true }), hidden: true },
  text('destination'),
  withCell(text('state', { index: true }), '/lists/message-cells#MessageState'),
  { ...number('attempts'), label: 'Tries' },
  { ...when('nextAt', { index: true }), label: 'Next try' },
  { ...text('token'), hidden: true },
  { ...when('leaseUntil'), hidden: true },
  { name: 'lastStatus', type: 'number', label: 'Last answer' },
  { ...withCell(text('lastError'), '/lists/text-cell#TextCell'), label: 'What went wrong' },
  { ...when('deliveredAt'), label: 'Delivered' },
]

/** What each destination is told of each entry of the wire's log. Written by the engine alone. */
export const Effects: CollectionConfig = {
  slug: 'effects',
  labels: { singular: 'Message', plural: 'Messages' },
  admin: {
    group: 'Settings',
    useAsTitle: 'destination',
    defaultColumns: ['destination', 'kind', 'state', 'attempts', 'nextAt', 'deliveredAt', 'lastError'],
    listSearchableFields: ['destination', 'kind', 'story'],
    hideAPIURL: true,
    description: 'What webhooks were told, and what came of it.',
    components: { beforeListTable: whenEmpty('No message yet. They follow what goes out, once there is a webhook.') },
  },
  access: {
    create: nobody,
    read: only('editor', 'admin'),
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-seq',
  endpoints: effectActions,
  fields: [givenId, above('desk', '/webhooks/message-desk#MessageDesk'), ...columns.map(inListsAlone)],
}
