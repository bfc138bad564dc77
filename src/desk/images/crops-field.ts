import type { JSONField } from 'payload'

/** What was drawn by hand: `DrawnCrops`, judged with the rest of the picture when it is saved. */
export const cropsField: JSONField = {
  name: 'crops',
  type: 'json',
  label: 'Crops',
  admin: {
    description: 'How the picture is cut in each shape. What is not drawn here is cut around the focal point.',
    components: { Field: '/images/crops/crop-desk#CropDesk' },
    disableListColumn: true,
    disableBulkEdit: true,
  },
}
