import { demoHome } from '../home-front.ts'
import { idOf } from './furniture.ts'
import type { Newsroom } from './newsroom.ts'

/** Orders the home page and releases it, where nobody has. */
export async function orderHome(newsroom: Newsroom, stories: ReadonlyMap<string, string>): Promise<void> {
  const desk = newsroom.as('editor')
  const { version, revision } = await desk.get('/fronts/home/standing')
  if (version !== 0) return
  const slots = demoHome.slots.map((slug) => (slug === null ? null : idOf(stories, slug)))
  const dropped = demoHome.dropped.map((slug) => idOf(stories, slug))
  await desk.post('/fronts/home/order', { revision, slots, dropped })
  await desk.post('/fronts/home/release', { revision: Number(revision) + 1 })
}
