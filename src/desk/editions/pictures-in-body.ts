import { bodyFrom } from '../../newsroom/body/from-lexical.ts'

/** The pictures a body shows, by desk id, in their order. */
export function pictureIdsIn(body: unknown): readonly string[] {
  const ids: string[] = []
  bodyFrom(body, {
    image: (id) => {
      ids.push(id)
      return null
    },
    storyPublicId: () => null,
  })
  return ids
}

/** The stories a body links to, by desk id. */
export function storyIdsIn(body: unknown): readonly string[] {
  const ids: string[] = []
  bodyFrom(body, {
    image: () => null,
    storyPublicId: (id) => {
      ids.push(id)
      return null
    },
  })
  return ids
}
