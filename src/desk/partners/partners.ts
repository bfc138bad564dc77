import type { CollectionConfig } from 'payload'
import { nobody, nobodyInPanel, only, staff } from '../access.ts'
import { line, lines } from '../limited.ts'
import { above, whenEmpty } from '../list-columns.ts'
import { partnerActions } from './actions/all.ts'

/** Whom we may show things early: broadcasters, agencies, sister papers. They are not accounts, and can't sign in. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: 'Partner', plural: 'Partners' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'contact', 'active'],
    listSearchableFields: ['name', 'contact'],
    hideAPIURL: true,
    components: { beforeListTable: whenEmpty('No partner yet. Add whom an embargo may admit early: Create new.') },
    description: 'Whom an embargo may name as a party, and who answers for it there.',
  },
  access: {
    create: only('editor', 'admin'),
    read: staff,
    update: only('editor', 'admin'),
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    admin: nobodyInPanel,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: partnerActions,
  fields: [
    line('name', 'partnerName', { required: true }),
    lines('contact', 'partnerContact', { description: 'Who answers for it there, and how to reach them.' }),
    above('desk', '/partners/partner-desk#PartnerDesk'),
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'A partner that is not active sees nothing early.' },
    },
  ],
}
