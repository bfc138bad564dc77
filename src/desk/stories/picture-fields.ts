import type { Field } from 'payload'
import { limits } from '../../newsroom/stories/limits.ts'
import { line, lines } from '../limited.ts'

const ownStands = 'For this story; left empty, the picture’s own stands.'

/** The lead picture and the gallery. */
export const pictureFields: Field[] = [
  {
    name: 'leadImage',
    type: 'upload',
    relationTo: 'images',
    label: 'Lead picture',
    maxDepth: 1,
    admin: {
      description: 'It needs alt text, a credit and rights that hold when the story goes out.',
      components: { Cell: '/lists/story-cells#StoryPicture' },
    },
  },
  lines('leadCaption', 'leadCaption', { label: 'Caption', description: ownStands }),
  line('leadAlt', 'leadAlt', { label: 'Alt text', description: ownStands }),
  {
    name: 'gallery',
    type: 'array',
    labels: { singular: 'Picture', plural: 'Gallery' },
    maxRows: limits.gallery,
    admin: { initCollapsed: false },
    fields: [
      { name: 'image', type: 'upload', relationTo: 'images', maxDepth: 1 },
      lines('caption', 'leadCaption', { description: ownStands }),
      line('alt', 'leadAlt', { label: 'Alt text', description: ownStands }),
    ],
  },
]
