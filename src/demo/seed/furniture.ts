import { demoBylines, demoPartners, demoSections } from '../people-and-places.ts'
import { textAt, type Answer } from '../desk-client.ts'
import type { CastPart } from '../cast.ts'
import { findId, type Newsroom } from './newsroom.ts'

/** Ids of what stories and embargoes name, by slug or name. */
export type Furniture = {
  readonly sections: ReadonlyMap<string, string>
  readonly bylines: ReadonlyMap<string, string>
  readonly partners: ReadonlyMap<string, string>
}

/** Sections, bylines and partners: what has to be there before anyone can write. */
export async function putFurniture(newsroom: Newsroom): Promise<Furniture> {
  return {
    sections: await putAll(newsroom, 'editor', 'sections', 'slug', demoSections),
    bylines: await putAll(newsroom, 'subeditor', 'bylines', 'slug', demoBylines),
    partners: await putAll(newsroom, 'editor', 'partners', 'name', demoPartners),
  }
}

async function putAll(
  newsroom: Newsroom,
  part: CastPart,
  collection: string,
  knownBy: string,
  all: readonly Answer[],
): Promise<ReadonlyMap<string, string>> {
  const desk = newsroom.as(part)
  const ids = new Map<string, string>()
  for (const one of all) {
    const name = textAt(one, knownBy)
    const there = await findId(desk, collection, knownBy, name)
    ids.set(name, there ?? textAt(await desk.post(`/${collection}`, one), 'doc', 'id'))
  }
  return ids
}

export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo has no “${name}”.`)
  return id
}
