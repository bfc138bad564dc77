import { moved, type Described } from './described.ts'
import { bylineSlug, sectionSlug, storySlug } from './places.ts'

const html = { 'text/html': null }
export const page = { says: 'The page.', forms: html }
const noPage = { says: 'There is nothing public at this address.', forms: html }
const badPlace = { says: 'What follows the `?` is no place in the list.', forms: html }
const gonePage = { says: 'It was killed: the notice.', forms: html }

/** The plain pages for readers, a part of `routes`. */
export const readerRoutes = {
  front: {
    path: '/',
    group: 'Pages for readers',
    says: 'The front page. These pages are not there when `READER` is `off`.',
    query: null,
    answers: { 200: page },
  },
  storyPage: {
    path: '/stories/:slug',
    group: 'Pages for readers',
    says: 'A story as a page.',
    place: storySlug,
    query: null,
    answers: { 200: page, 301: moved, 404: noPage, 410: gonePage },
  },
  sectionPage: {
    path: '/sections/:slug',
    group: 'Pages for readers',
    says: 'A section as a page, as it was ordered; `after` goes on by date.',
    place: sectionSlug,
    query: null,
    answers: { 200: page, 301: moved, 400: badPlace, 404: noPage },
  },
  bylinePage: {
    path: '/bylines/:slug',
    group: 'Pages for readers',
    says: 'A byline as a page; `after` goes on by date.',
    place: bylineSlug,
    query: null,
    answers: { 200: page, 301: moved, 400: badPlace, 404: noPage },
  },
  correctionsPage: {
    path: '/corrections',
    group: 'Pages for readers',
    says: 'What readers were told was wrong, newest first, as a page.',
    query: null,
    answers: { 200: page, 400: badPlace },
  },
  searchPage: {
    path: '/search',
    group: 'Pages for readers',
    says: 'What a search for `q` finds, as a page.',
    query: null,
    answers: { 200: page, 400: page, 503: page },
  },
} as const satisfies Record<string, Described>
