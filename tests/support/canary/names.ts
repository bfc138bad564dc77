import type { Newsroom } from '../newsroom.ts'

/** The random names of what is live in a newsroom, which are all that may differ between two that are alike. */
export type Names = {
  readonly stories: readonly {
    readonly slug: string
    readonly id: string
    readonly images: readonly string[]
    readonly files: readonly string[]
  }[]
  /** The `next` of the first pages, two to a page. */
  readonly cursors: readonly string[]
}

type Shown = { slug: string; id: string; image: { id: string; renditions: { url: string }[] } | null }

/** As the public learns them: from `/v1` alone. */
export async function namesOf({ get }: Newsroom): Promise<Names> {
  const list = (await get('/v1/stories?limit=100')).body
  const shown: readonly Shown[] = list.stories
  const cursors: string[] = []
  for (let next: unknown = (await get('/v1/stories?limit=2')).body.next; typeof next === 'string';) {
    cursors.push(next)
    next = (await get(`/v1/stories?limit=2&cursor=${next}`)).body.next
  }
  return {
    stories: shown.map(({ slug, id, image }) => ({
      slug,
      id,
      images: image === null ? [] : [image.id],
      files: (image?.renditions ?? []).map(({ url }) => url.split('/').at(-1) ?? ''),
    })),
    cursors,
  }
}

/**
 * Puts in the place of each random name the place it has in the newsroom: `the first picture of it-links`. Three kinds of
 * name are random, and nothing else is touched: the public ids of stories and pictures, the names of public files, and the
 * id that a cursor carries.
 */
export function withoutChance(names: Names): (text: string) => string {
  const places = new Map<string, string>()
  for (const { slug, id, images, files } of names.stories) {
    places.set(id, `‹story ${slug}›`)
    images.forEach((image, index) => places.set(image, `‹picture ${String(index)} of ${slug}›`))
    files.forEach((file, index) => places.set(file, `‹file ${String(index)} of ${slug}›`))
  }
  names.cursors.forEach((cursor, index) => places.set(cursor, `‹cursor ${String(index)}›`))
  // All of them in one pass: some thousand answers are read so.
  const anyName = new RegExp(
    [...places.keys()]
      .filter((name) => name !== '')
      .join('|')
      .replaceAll('.', '\\.'),
    'g',
  )
  return (text) => {
    const plain = places.size === 0 ? text : text.replaceAll(anyName, (name) => places.get(name) ?? name)
    return plain.replaceAll(/"next":"([\w-]+)"/g, (_all, cursor: string) => {
      const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
      return `"next":"${at} ${places.get(id) ?? id}"`
    })
  }
}
