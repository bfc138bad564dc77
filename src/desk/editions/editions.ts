import { givenId, json, number, plumbing, text, when } from '../columns.ts'

/** What an approval froze (`EditionRow`): exactly that goes out. Never changed, never deleted. */
export const Editions = plumbing('editions', [
  givenId,
  text('story', { index: true }),
  number('revision'),
  text('headline'),
  text('slug'),
  text('hash'),
  text('approvedBy'),
  when('approvedAt'),
  json('document'),
  json('contents'),
])

/** Which pictures an edition shows (`PlacementRow`), to find what a hold over a picture holds back. Written before it. */
export const Placements = plumbing('placements', [
  givenId,
  text('edition'),
  text('story', { index: true }),
  text('image', { index: true }),
])
