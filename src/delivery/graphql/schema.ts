import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql'
import type { z } from 'zod'
import { parameterSchemas } from '../openapi/json-schema.ts'
import { image } from '../openapi/schemas/image.ts'
import {
  byline,
  bylinePage,
  correction,
  foundStory,
  frontPage,
  section,
  sectionPage,
  story,
  summary,
} from '../openapi/schemas/story.ts'
import { frontParameters, mostRows, pageParameters, searchParameters, storiesParameters } from '../http/parameters.ts'
import { createFinder, type FinderOptions } from './finder.ts'
import { createTypes } from './types.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * What may be asked of the wire’s collections: the same answers as at `/v1`, by the same reader, with the same
 * parameters. What is not there (held, killed, never written) is null, and there is no telling which.
 */
export function createSchema(open: FinderOptions): GraphQLSchema {
  const typeOf = createTypes()
  const find = createFinder(open)
  const slug: GraphQLFieldConfigArgumentMap = { slug: { type: new GraphQLNonNull(GraphQLString) } }
  const paged = argumentsOf(pageParameters)

  function page(name: string, item: z.ZodType): GraphQLNonNull<GraphQLObjectType> {
    const docs = { type: typeOf(item.array()) }
    const next = { type: GraphQLString, description: 'The `cursor` of the next page; null on the last.' }
    return new GraphQLNonNull(new GraphQLObjectType({ name, fields: { docs, next } }))
  }

  const fields: Record<string, GraphQLFieldConfig<unknown, unknown, Given>> = {
    WireStories: {
      description: 'What is public now, newest first. Every filter can be combined with every other.',
      type: page('WireStoriesPage', summary),
      args: argumentsOf(storiesParameters),
      resolve: (_root, given) => find.stories(asQuery(given)),
    },
    WireStory: {
      description: 'A story whole, at its slug or one it had before.',
      type: typeOf(story.nullable()),
      args: slug,
      resolve: (_root, given) => find.story(text(given['slug'])),
    },
    WireImages: {
      description: 'The pictures of a story, each once.',
      type: page('WireImagesPage', image),
      args: { story: { type: new GraphQLNonNull(GraphQLString), description: 'The slug of the story.' } },
      resolve: (_root, given) => find.pictures(text(given['story'])),
    },
    WireSections: {
      description: 'The sections that have a live story: all of them.',
      type: page('WireSectionsPage', section),
      resolve: async () => ({ docs: await open.wire.sections(), next: null }),
    },
    WireSection: {
      description: 'A section, and a page of its stories.',
      type: typeOf(sectionPage.nullable()),
      args: { ...slug, ...paged },
      resolve: (_root, { slug: at, ...rest }) => find.page('section', text(at), asQuery(rest)),
    },
    WireBylines: {
      description: 'Those who wrote what is live, in the order of their slugs.',
      type: page('WireBylinesPage', byline),
      args: paged,
      resolve: (_root, given) => find.bylines(asQuery(given)),
    },
    WireByline: {
      description: 'A person who writes, and a page of their stories.',
      type: typeOf(bylinePage.nullable()),
      args: { ...slug, ...paged },
      resolve: (_root, { slug: at, ...rest }) => find.page('byline', text(at), asQuery(rest)),
    },
    WireFront: {
      description: 'A page as editors ordered it, `home` or a section’s: what they placed, then the newest.',
      type: typeOf(frontPage.nullable()),
      args: { ...slug, ...argumentsOf(frontParameters) },
      resolve: (_root, { slug: at, ...rest }) => find.front(text(at), asQuery(rest)),
    },
    WireCorrections: {
      description: 'What readers were told was wrong, of stories that are live, newest first.',
      type: page('WireCorrectionsPage', correction),
      args: paged,
      resolve: (_root, given) => find.corrections(asQuery(given)),
    },
    WireSearch: {
      description: 'Live stories in which all that was asked for stands. Case and accents make no difference.',
      type: page('WireSearchPage', foundStory),
      args: argumentsOf(searchParameters),
      resolve: (_root, given) => find.search(asQuery(given)),
    },
  }
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) })
}

/** The parameters of `/v1` as arguments; what is wrong with them is said by the same reader of parameters. */
function argumentsOf(query: z.ZodObject): GraphQLFieldConfigArgumentMap {
  return Object.fromEntries(
    Object.entries(parameterSchemas(query)).map(([name, { type, description }]) => [
      name,
      {
        type: type === 'integer' ? GraphQLInt : GraphQLString,
        description: typeof description === 'string' ? description : null,
      },
    ]),
  )
}

/** As it would stand in an address; `limit` is brought between 1 and 100, as the wire’s REST does. */
function asQuery(given: Given): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number') query.set(name, String(Math.min(Math.max(value, 1), mostRows)))
    else if (typeof value === 'string') query.set(name, value)
  }
  return query
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
