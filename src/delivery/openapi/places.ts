/** What stands in the paths of routes, with examples of the demo newsroom by the status that each is answered with. */

export const storySlug = {
  name: 'slug',
  says: 'The story’s slug.',
  examples: {
    200: ['last-yard-on-the-lenn-lands-an-order-for-two-ferries'],
    301: ['a-slug-it-had-before'],
    404: ['no-such-story'],
    410: ['brightwater-bank-to-close-its-counters'],
  },
}
export const sectionSlug = {
  name: 'slug',
  says: 'The section’s slug.',
  examples: { 200: ['business'], 301: ['a-slug-it-had-before'], 404: ['no-such-section'] },
}
export const frontSlug = {
  name: 'slug',
  says: '`home`, or a section’s slug.',
  examples: { 200: ['home', 'business'], 301: ['a-slug-it-had-before'], 404: ['no-such-section'] },
}
export const bylineSlug = {
  name: 'slug',
  says: 'The byline’s slug.',
  examples: { 200: ['tomas-whitlock'], 301: ['a-slug-it-had-before'], 404: ['no-such-byline'] },
}
