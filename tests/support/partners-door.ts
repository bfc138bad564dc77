import { expect } from '@jest/globals'
import { aSingingStory } from './canary/held-material.ts'
import { aByline, anApprovedStory, aPicture, aSection } from './copy.ts'
import { openNewsroom, type Answer, type Newsroom } from './newsroom.ts'
import { admit, aPartner, type Imposing, type Visitor } from './partners.ts'

export const hour = 3_600_000

/** A newsroom with two partners at its door: one whom embargoes name, and one whom they don't. */
export type PartnersDoor = Awaited<ReturnType<typeof openPartnersDoor>>

export async function openPartnersDoor() {
  const newsroom = await openNewsroom()
  const cnn = await aPartner(newsroom, 'CNN')
  const outsider = await aPartner(newsroom, 'Somebody else')
  const see = (slug: string, who: Visitor = cnn) => who.get(`/stories/${slug}`)
  const listed = async (who: Visitor = cnn) =>
    ((await who.get('/stories')).body.stories as { slug: string }[]).map(({ slug }) => slug)

  async function expectNotFoundFor(who: Visitor, slug: string): Promise<void> {
    expect(looks(await see(slug, who))).toEqual(looks(await see('never-was', who)))
  }

  return {
    newsroom,
    cnn,
    outsider,
    see,
    listed,
    looks,
    expectNotFoundFor,
    inHours: (hours: number) => new Date(newsroom.clock.now().getTime() + hours * hour),

    async expectClosed(slug: string, who: Visitor = cnn): Promise<void> {
      await expectNotFoundFor(who, slug)
      expect((await see(slug, who)).status).toBe(404)
      expect(await listed(who)).not.toContain(slug)
    },

    aSinging: (word: string) => aSinging(newsroom, word),

    /** An approved story under an embargo that names CNN. */
    async aHeldStory(slug: string, imposing: Imposing = {}) {
      const story = await anApprovedStory(newsroom, { slug })
      const embargo = await admit(newsroom, { stories: [story], parties: [{ partner: cnn }], ...imposing })
      return { story, embargo }
    },

    async release(story: string): Promise<void> {
      const { status, text } = await newsroom.desk('POST', `/stories/${story}/release`, { as: 'editor', body: {} })
      if (status !== 200) throw new Error(text)
    },

    async act(path: string, body: object = {}, as: 'editor' | 'editor2' | 'legal' | 'reporter' = 'editor') {
      const answer = await newsroom.desk('POST', path, { as, body })
      if (answer.status >= 300) throw new Error(answer.text)
      return answer.body
    },
  }
}

/** An approved story that says a word everywhere, with a picture as its lead, in its gallery and in its body. */
async function aSinging(newsroom: Newsroom, word: string): Promise<{ story: string; picture: string; slug: string }> {
  const picture = await aPicture(newsroom)
  const refs = { section: await aSection(newsroom), byline: await aByline(newsroom), picture }
  const story = await anApprovedStory(newsroom, { ...aSingingStory(word, refs) })
  return { story, picture, slug: `${word}-story` }
}

/** An answer as a stranger may compare it with another. */
export function looks({ status, text, headers }: Answer) {
  return { status, text, headers: [...headers].filter(([name]) => name !== 'date') }
}
