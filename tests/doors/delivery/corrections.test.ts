import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createWireClient } from '../../../src/client/wire-client.ts'
import type { Correction } from '../../../src/newsroom/wire/story.ts'
import { aWireStory, politics } from '../../support/a-wire-story.ts'
import { aPublicSide } from '../../support/public-side.ts'
import type { PublicSide } from '../../support/public-side.ts'

let open: PublicSide
beforeEach(async () => {
  open = await aPublicSide()
})
afterEach(() => open.close())

function aNote(note: string, day: string, kind: Correction['kind'] = 'correction'): Correction {
  return { kind, note, at: `2026-03-${day}T09:00:00.000Z` }
}

const portrait = aWireStory({ corrections: [aNote('One', '02'), aNote('Three', '04', 'clarification')] })
const vote = aWireStory({ slug: 'vote', section: politics, corrections: [aNote('Two', '03', 'editors-note')] })

async function notes(query = ''): Promise<string[]> {
  const { corrections } = await (await open.getNow(`/v1/corrections${query}`)).json()
  return corrections.map(({ note }: Correction) => note)
}

describe('the list of corrections', () => {
  test('has every note on what is live, newest first, with the story as it stands now', async () => {
    await open.rows.publish(portrait)
    await open.rows.publish(vote)
    await open.rows.publish(aWireStory({ slug: 'faultless' }))
    expect(await (await open.getNow('/v1/corrections')).json()).toEqual({
      corrections: [
        {
          kind: 'clarification',
          note: 'Three',
          at: '2026-03-04T09:00:00.000Z',
          story: {
            id: portrait.id,
            slug: 'portrait-unveiled',
            url: 'https://www.stet.example/culture/portrait-unveiled',
            headline: portrait.headline,
          },
        },
        expect.objectContaining({ kind: 'editors-note', note: 'Two' }),
        expect.objectContaining({ kind: 'correction', note: 'One' }),
      ],
      next: null,
    })
  })

  test('is empty when nothing was wrong', async () => {
    await open.rows.publish(aWireStory())
    expect(await notes()).toEqual([])
  })

  test.each(['unpublish', 'kill'] as const)('loses the notes on a story that is %sed', async (end) => {
    await open.rows.publish(portrait)
    await open.rows.publish(vote)
    await open.rows[end](portrait)
    expect(await notes()).toEqual(['Two'])
  })

  test('has a note once, though the story went out again since', async () => {
    await open.rows.publish(portrait)
    await open.rows.publish({ ...portrait, headline: 'Another' }, { rank: 2 })
    expect(await notes()).toEqual(['Three', 'One'])
  })

  test('comes in pages that leave nothing out and say nothing twice, notes of one instant too', async () => {
    const instant = [aNote('First', '05'), aNote('Second', '05')]
    for (const slug of ['a', 'b', 'c']) await open.rows.publish(aWireStory({ slug, corrections: instant }))
    await open.rows.publish(portrait)
    await open.look()
    const seen: string[] = []
    for await (const { note, story } of createWireClient(open).everyCorrection({ limit: 2 }))
      seen.push(story.slug + note)
    expect(seen).toEqual([
      ...['aFirst', 'aSecond', 'bFirst', 'bSecond', 'cFirst', 'cSecond'],
      ...['portrait-unveiledThree', 'portrait-unveiledOne'],
    ])
  })

  test.each(['limit=0', 'limit=101', 'cursor=nonsense', 'section=culture'])('refuses %s', async (query) => {
    const answer = await open.get(`/v1/corrections?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect((await answer.json()).errors).toHaveLength(1)
  })
})
