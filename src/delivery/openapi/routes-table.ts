import { graphqlParameters } from '../graphql/question.ts'
import {
  frontParameters,
  noParameters,
  pageParameters,
  searchParameters,
  storiesParameters,
} from '../http/parameters.ts'
import { ninjsType } from '../ninjs/accepts-ninjs.ts'
import { full, jsonType, killed, moved, nothing, refused, said, type Described } from './described.ts'
import { bylineSlug, frontSlug, sectionSlug, storySlug } from './places.ts'
import { page, readerRoutes } from './reader-routes.ts'
import { jsonFeed, ninjs } from './schemas/standards.ts'
import { bylinePage, corrections, found, frontPage, sectionPage, sections, stories, story } from './schemas/story.ts'

const xml = { 'application/xml': null }
const bytes = { 'image/webp': null, 'image/jpeg': null }
const word = { 'text/plain': null }

/**
 * Every public route. Handlers take their path and parameters from here, and `/v1/openapi.json` and `/v1/docs` are made of
 * it; a test asks each of them for what it says here, and fails for a route that is not in it.
 */
export const routes = {
  stories: {
    path: '/v1/stories',
    group: 'Stories',
    says: 'What is public now, newest first. Every filter can be combined with every other.',
    query: storiesParameters,
    answers: { 200: said('A page of stories.', stories), 301: moved, 400: refused },
  },
  story: {
    path: '/v1/stories/:slug',
    group: 'Stories',
    says: 'A story whole; as ninjs for who accepts that.',
    place: storySlug,
    query: noParameters,
    answers: {
      200: { says: 'The story.', forms: { [jsonType]: story, [ninjsType]: ninjs } },
      301: moved,
      400: refused,
      404: nothing,
      410: { ...killed, forms: { ...killed.forms, [ninjsType]: ninjs } },
    },
  },
  ninjs: {
    path: '/v1/ninjs/:slug',
    group: 'Stories',
    says: 'The story as IPTC’s ninjs 3.1, for agencies and partners.',
    place: storySlug,
    query: noParameters,
    answers: {
      200: { says: 'The story.', forms: { [ninjsType]: ninjs } },
      301: moved,
      400: refused,
      404: nothing,
      410: { says: 'It was killed: `pubStatus` is `canceled`.', forms: { [ninjsType]: ninjs } },
    },
  },
  search: {
    path: '/v1/search',
    group: 'Stories',
    says: 'Live stories in which all that was asked for stands. Case and accents make no difference.',
    query: searchParameters,
    answers: { 200: said('A page of what was found.', found), 301: moved, 400: refused, 503: full },
  },
  corrections: {
    path: '/v1/corrections',
    group: 'Stories',
    says: 'What readers were told was wrong, of stories that are live, newest first.',
    query: pageParameters,
    answers: { 200: said('A page of notes.', corrections), 400: refused },
  },
  sections: {
    path: '/v1/sections',
    group: 'Sections and bylines',
    says: 'The sections that have a live story.',
    query: noParameters,
    answers: { 200: said('All of them.', sections), 400: refused },
  },
  section: {
    path: '/v1/sections/:slug',
    group: 'Sections and bylines',
    says: 'A section, and its stories, newest first.',
    place: sectionSlug,
    query: pageParameters,
    answers: { 200: said('The section.', sectionPage), 301: moved, 400: refused, 404: nothing },
  },
  byline: {
    path: '/v1/bylines/:slug',
    group: 'Sections and bylines',
    says: 'A person who writes, and their stories, newest first.',
    place: bylineSlug,
    query: pageParameters,
    answers: { 200: said('The byline.', bylinePage), 301: moved, 400: refused, 404: nothing },
  },
  graphql: {
    path: '/api/graphql',
    group: 'Stories',
    says: 'GraphQL over the same: stories, pictures, bylines, sections, fronts, corrections, search. Queries alone. Or POST it as JSON.',
    query: graphqlParameters,
    answers: {
      200: { says: 'What was asked for, under `data`.', forms: { [jsonType]: null } },
      400: { says: 'The question is wrong, or asks for too much: each under `errors`.', forms: { [jsonType]: null } },
    },
  },
  frontOfPage: {
    path: '/v1/fronts/:slug',
    group: 'Fronts',
    says: 'A page as editors ordered it: what they placed, then the newest. What is not out is passed over.',
    place: frontSlug,
    query: frontParameters,
    answers: { 200: said('The front.', frontPage), 301: moved, 400: refused, 404: nothing },
  },
  changes: {
    path: '/v1/changes',
    group: 'Changes',
    says: 'What happens on the wire, as Server-Sent Events; behind each `data:` a `Change`.',
    query: noParameters,
    headers: {
      'Last-Event-ID': {
        says: 'The `id` of the last event you had: you miss nothing and hear nothing twice. `0` is the beginning of all.',
        example: '0',
      },
    },
    answers: { 200: { says: 'The stream.', forms: { 'text/event-stream': null } }, 400: refused, 503: full },
    isFresh: true,
  },
  feed: {
    path: '/feeds/:file',
    group: 'Feeds and sitemaps',
    says: 'The newest 30 stories, of all or of one section, as RSS 2.0, Atom or JSON Feed 1.1.',
    place: {
      name: 'file',
      says: '`latest` or the slug of a section, and `.rss`, `.atom` or `.json`.',
      examples: {
        200: ['latest.rss', 'latest.atom', 'business.json'],
        301: ['a-slug-it-had-before.rss'],
        404: ['no-such-section.rss'],
      },
    },
    query: null,
    answers: {
      200: {
        says: 'The feed.',
        forms: { 'application/rss+xml': null, 'application/atom+xml': null, 'application/feed+json': jsonFeed },
      },
      301: moved,
      404: nothing,
    },
  },
  sitemap: {
    path: '/sitemap.xml',
    group: 'Feeds and sitemaps',
    says: 'An index of the months that have live stories.',
    query: null,
    answers: { 200: { says: 'The index.', forms: xml } },
  },
  sitemapOfMonth: {
    path: '/sitemaps/:file',
    group: 'Feeds and sitemaps',
    says: 'Every live story of a month (UTC), with its picture.',
    place: {
      name: 'file',
      says: 'A month that the index names.',
      examples: { 200: ['2026-11.xml'], 404: ['1999-01.xml'] },
    },
    query: null,
    answers: { 200: { says: 'The sitemap.', forms: xml }, 404: nothing },
  },
  newsSitemap: {
    path: '/news-sitemap.xml',
    group: 'Feeds and sitemaps',
    says: 'The last two days for Google News, 1,000 stories at most, without what was retracted.',
    query: null,
    answers: { 200: { says: 'The sitemap.', forms: xml } },
  },
  robots: {
    path: '/robots.txt',
    group: 'Feeds and sitemaps',
    says: 'What search engines are to leave alone, and where the sitemaps are.',
    query: null,
    answers: { 200: { says: 'The rules (RFC 9309).', forms: word } },
  },
  media: {
    path: '/media/:name',
    group: 'Pictures',
    says: 'A file of a picture. Its address is in the answers above.',
    place: {
      name: 'name',
      says: 'The file’s name: random.',
      examples: { 200: ['q7Zk2c.webp'], 404: ['aaaaaa.jpg'] },
    },
    query: null,
    headers: { Range: { says: 'A part of it.', example: 'bytes=0-99' } },
    answers: {
      200: { says: 'The file.', forms: bytes },
      206: { says: 'The part that was asked for.', forms: bytes },
      404: nothing,
      416: { says: 'It has no such part.', forms: {} },
    },
  },
  openapi: {
    path: '/v1/openapi.json',
    group: 'The service',
    says: 'This description, as OpenAPI 3.1.',
    query: null,
    answers: { 200: { says: 'The document.', forms: { [jsonType]: null } } },
  },
  docs: {
    path: '/v1/docs',
    group: 'The service',
    says: 'This description, for people.',
    query: null,
    answers: { 200: page },
  },
  health: {
    path: '/health',
    group: 'The service',
    says: 'Is the process alive?',
    query: null,
    answers: { 200: { says: '`alive`', forms: word } },
    isFresh: true,
    isUncounted: true,
  },
  ready: {
    path: '/ready',
    group: 'The service',
    says: 'Can it serve?',
    query: null,
    answers: { 200: { says: '`ready`', forms: word }, 503: { says: '`starting`', forms: word } },
    isFresh: true,
    isUncounted: true,
  },
  ...readerRoutes,
} as const satisfies Record<string, Described>
