import { describe, expect, test } from '@jest/globals'
import type { DemoBlock, DemoStory } from '../../../src/demo/demo-story.ts'
import { demoEmbargoes, liftsSoon } from '../../../src/demo/embargoes.ts'
import { demoBylines, demoPartners, demoSections } from '../../../src/demo/people-and-places.ts'
import { demoStories } from '../../../src/demo/stories/all.ts'
import { isSlug } from '../../../src/newsroom/stories/slug.ts'
import { limits, overLong } from '../../../src/newsroom/stories/limits.ts'

const slugs = demoStories.map(({ slug }) => slug)
const everyStory = demoStories.map((story): [string, DemoStory] => [story.slug, story])

function linesOf(block: DemoBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('subhead' in block) return [block.subhead]
  if ('list' in block) return block.list
  if ('pullQuote' in block) return [block.pullQuote, block.from]
  if ('factBox' in block) return [block.factBox, ...block.lines]
  return [block.caption ?? '']
}

function everyLine(story: DemoStory): readonly string[] {
  const { standing } = story
  const later = standing.is === 'live' ? (standing.later?.changes.body ?? []) : []
  const since = standing.is === 'held' ? (standing.changedSince?.body ?? []) : []
  return [...story.body, ...later, ...since].flatMap(linesOf)
}

describe('the stories of the demo newsroom', () => {
  test('are some two dozen, over five sections, each with a slug of its own', () => {
    expect(demoStories.length).toBeGreaterThanOrEqual(21)
    expect(new Set(demoStories.map(({ section }) => section)).size).toBe(5)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slugs.filter((slug) => !isSlug(slug))).toEqual([])
  })

  test.each(everyStory)('“%s” keeps to the table of limits', (_slug, story) => {
    const rows = [
      'headline',
      'shortHeadline',
      'seoTitle',
      'socialText',
      'slug',
      'slugline',
      'standfirst',
      'leadCaption',
      'notes',
    ] as const
    expect(overLong(story, Object.fromEntries(rows.map((row) => [row, row])))).toEqual([])
    expect(story.subjects.length).toBeLessThanOrEqual(limits.subjects)
    expect(story.urgency).toBeLessThanOrEqual(8)
  })

  test.each(everyStory)('“%s” names a section, bylines and sources that are there', (_slug, story) => {
    expect(demoSections.map(({ slug }) => slug)).toContain(story.section)
    expect(story.bylines.length).toBeGreaterThan(0)
    for (const { who } of story.bylines) expect(demoBylines.map(({ slug }) => slug)).toContain(who)
    if (story.standing.is !== 'draft') expect(story.sources.length).toBeGreaterThan(0)
  })

  test.each(everyStory)('“%s” links to nothing that the demo does not have', (_slug, story) => {
    const targets = everyLine(story).flatMap((line) =>
      [...line.matchAll(/\]\(story:([^)]+)\)/g)].map((found) => found[1]),
    )
    for (const target of targets) expect(slugs).toContain(target)
  })

  test.each(everyStory)('“%s” has words in every line, and typographic quotation marks', (_slug, story) => {
    for (const line of [story.headline, story.standfirst, ...everyLine(story)]) {
      expect(line.trim()).not.toBe('')
      expect(line).not.toMatch(/["']|lorem|\bTODO\b|\s{2,}/i)
    }
  })

  test('stand in every place a story can stand in', () => {
    const standings = new Set(demoStories.map(({ standing }) => standing.is))
    expect([...standings].sort()).toEqual([
      'approved',
      'draft',
      'flagged',
      'held',
      'killed',
      'live',
      'returned',
      'spiked',
      'submitted',
    ])
  })
})

describe('the main case', () => {
  const portrait = demoStories.at(-1)
  const textOf = (body: readonly DemoBlock[]): string => body.flatMap(linesOf).join('\n')

  test('first says “last June”, and is corrected to 13 July 2024', () => {
    if (portrait?.standing.is !== 'live') throw new Error('The portrait is not live.')
    expect(textOf(portrait.body)).toContain('last June')
    expect(textOf(portrait.body)).not.toContain('13 July 2024')
    const corrected = textOf(portrait.standing.later?.changes.body ?? [])
    expect(corrected).toContain('on 13 July 2024')
    expect(corrected).not.toContain('last June')
    expect(portrait.standing.later?.note).toContain('13 July 2024')
  })

  test('puts no quotation marks around what a real person said', () => {
    expect(textOf(portrait?.body ?? [])).not.toMatch(/[“”]/)
  })
})

describe('the embargoes of the demo newsroom', () => {
  test('cover stories and admit partners that are there', () => {
    for (const { stories = [], parties = [] } of demoEmbargoes) {
      for (const story of stories) expect(slugs).toContain(story)
      for (const { partner } of parties) expect(demoPartners.map(({ name }) => name)).toContain(partner)
    }
  })

  test.each([
    { says: 'one lifts five minutes after the first start', until: 5 },
    { says: 'one is held until tomorrow', until: 'tomorrow' as const },
  ])('$says', ({ until }) => {
    expect(demoEmbargoes.filter((embargo) => embargo.until === until)).toHaveLength(1)
  })

  test('one is open-ended and stays so', () => {
    expect(demoEmbargoes.filter(({ until, lifted }) => until === null && lifted === undefined)).toHaveLength(1)
  })

  test('the story that readers may watch appear is under the one of five minutes', () => {
    expect(demoEmbargoes.find(({ until }) => until === 5)?.stories).toEqual([liftsSoon])
  })
})
