import type { ArrayField } from 'payload'
import { countLimits, textLimits } from '../../newsroom/images/limits.ts'
import { address, knownDate, line, list, words } from './field-kinds.ts'

/** An artwork or object in the picture, after the IPTC Extension of that name. */
export const artworks: ArrayField = {
  name: 'artworks',
  type: 'array',
  label: 'Artworks and objects in the picture',
  labels: { singular: 'artwork or object', plural: 'artworks and objects' },
  maxRows: countLimits.artworks,
  admin: {
    description:
      'One entry for each painting, sculpture or object that the picture shows. Its maker is not the photographer.',
  },
  fields: [
    { ...line('title', textLimits.title, { label: 'Title' }), required: true },
    list('creator', textLimits.name, countLimits.names, { label: 'Made by', description: 'The artist, or several.' }),
    {
      type: 'row',
      fields: [
        knownDate('dateCreated', { label: 'Made on' }),
        line('circaDateCreated', textLimits.place, { label: 'Made about', placeholder: 'circa 1660' }),
      ],
    },
    {
      type: 'row',
      fields: [
        line('source', textLimits.source, { label: 'Held by', description: 'The museum, collection or archive.' }),
        line('sourceInventoryNumber', textLimits.inventoryNumber, { label: 'Inventory number' }),
      ],
    },
    address('sourceInventoryUrl', textLimits.url, { label: 'Inventory page' }),
    {
      type: 'row',
      fields: [
        line('copyrightNotice', textLimits.copyrightNotice, { label: 'Copyright notice' }),
        line('copyrightOwner', textLimits.name, { label: 'Copyright owner' }),
      ],
    },
    words('physicalDescription', textLimits.description, {
      label: 'Physical description',
      placeholder: 'Oil on canvas',
    }),
    words('contentDescription', textLimits.description, { label: 'What it shows' }),
    list('stylePeriod', textLimits.name, countLimits.styles, { label: 'Style or period' }),
  ],
}
