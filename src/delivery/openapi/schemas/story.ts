import { z } from 'zod'
import type { WireByline, WireSection } from '../../../newsroom/wire/pages.ts'
import type { BylineRef, Correction, Dateline, Retraction, SectionRef } from '../../../newsroom/wire/story.ts'
import type { presentCorrection } from '../../corrections/routes.ts'
import type { FrontPage } from '../../fronts/front-at.ts'
import type { Highlights } from '../../search/find-stories.ts'
import type { presentFound, PublicFound } from '../../search/routes.ts'
import type { PublicStory, PublicSummary } from '../../stories/present-story.ts'
import type { presentPage } from '../../stories/routes.ts'
import { address, addressOrNone, component, count, instant, text, textOrNone, words } from '../component.ts'
import type { Fields } from '../component.ts'
import { body, noteKind } from './body.ts'
import { image } from './image.ts'

const shipyard = 'last-yard-on-the-lenn-lands-an-order-for-two-ferries'

const sectionFields: Fields<SectionRef> = {
  slug: text('Its place in addresses.', 'business'),
  name: text('As printed.', 'Business'),
}
const bylineFields = {
  slug: text('Their place in addresses.', 'tomas-whitlock'),
  name: text('As printed.', 'Tomas Whitlock'),
}

const dateline = component<Dateline>('Dateline', 'Where and when the reporting was done.', {
  place: text('The place.', 'Lennmouth'),
  date: textOrNone('The day.', '2026-11-22'),
})
const retraction = component<Retraction>('Retraction', 'The notice on a story that was retracted.', {
  note: text('What readers are told.', 'The document was not what we took it for.'),
  at: instant('When.', '2026-11-23T09:00:00.000Z'),
})
const correctionFields: Fields<Correction> = {
  kind: noteKind,
  note: text('What readers are told.', 'An earlier version misnamed the yard.'),
  at: instant('When.', '2026-11-22T11:00:00.000Z'),
}

const addressFields = {
  id: text('Random; stays when slug and headline change.', 'Vt3q0pYy4hZc'),
  slug: text('Its place in addresses.', shipyard),
  url: address('Where readers read it.', `https://stet.example/stories/${shipyard}`),
  headline: text('The headline.', 'Last yard on the Lenn lands an order for two ferries'),
}

const summaryFields: Fields<PublicSummary> = {
  ...addressFields,
  kind: text('Why this version went out.', 'first'),
  version: count('Counts releases, from 1.', 1),
  shortHeadline: textOrNone('For small places.', 'Last yard wins ferry order'),
  seoTitle: textOrNone('For search engines.', 'Lenn shipyard to build two ferries'),
  socialText: textOrNone('For social networks.', 'A yard that kept its slipway greased'),
  standfirst: textOrNone('What stands under the headline.', 'The slipway has been empty for three years'),
  slugline: textOrNone('The desk’s name for the matter.', 'lenn-yard'),
  section: component<SectionRef>('SectionRef', 'A section as a story names it.', sectionFields),
  subjects: words('What it is about.', ['shipbuilding', 'ferries']),
  genre: textOrNone('What kind of text it is.', 'news'),
  dateline: dateline.nullable(),
  language: text('BCP 47.', 'en'),
  byline: text('As printed.', 'By Tomas Whitlock in Lennmouth'),
  bylines: z.array(
    component<BylineRef>('BylineRef', 'One name in a byline.', {
      ...bylineFields,
      role: textOrNone('What that person did.', 'Reporting'),
    }),
  ),
  image: image.nullable(),
  wordCount: count('Of the body.', 612),
  usageTerms: textOrNone('What may be done with it, in words.', 'Editorial use only'),
  publishedAt: instant('When it first went out.', '2026-11-22T09:00:00.000Z'),
  updatedAt: instant('When it last changed. A refile changes nothing.', '2026-11-22T09:00:00.000Z'),
  retraction: retraction.nullable(),
}

export const summary = component<PublicSummary>('StorySummary', 'A story as lists carry it.', summaryFields)

export const story = component<PublicStory>('Story', 'A story whole.', {
  ...summaryFields,
  gallery: z.array(image).meta({ description: 'More pictures.' }),
  body,
  corrections: z
    .array(component<Correction>('Correction', 'A dated note. They are added to, never edited.', correctionFields))
    .meta({ description: 'Oldest first.' }),
  jsonLd: z.record(z.string(), z.unknown()).meta({
    description: 'The story as schema.org’s NewsArticle.',
    examples: [{ '@context': 'https://schema.org', '@type': 'NewsArticle' }],
  }),
})

const next = textOrNone('The `cursor` of the next page; null on the last.', 'MTc2NDA2MTIwMDAwMCBWdDNxMA')
const pageFields: Fields<ReturnType<typeof presentPage>> = {
  stories: z.array(summary).meta({ description: 'Newest `publishedAt` first, then by id.' }),
  next,
}
const wholeSectionFields: Fields<WireSection> = {
  ...sectionFields,
  description: textOrNone('What it is about.', 'Work, trade and the price of things.'),
}

type Page = ReturnType<typeof presentPage>

export const stories = component<Page>('Stories', 'A page of stories.', pageFields)

const highlights = component<Highlights>('Highlights', 'Safe HTML, in which `<mark>` is the one element.', {
  headline: textOrNone(
    'The headline, when it is in there.',
    'Last yard on the Lenn lands an order for two <mark>ferries</mark>',
  ),
  standfirst: textOrNone('The standfirst, when it is in there.', 'Two <mark>ferries</mark> in three years'),
  text: textOrNone('The part of the text where it stands.', '… for two <mark>ferries</mark>, the first …'),
})

export const foundStory = component<PublicFound>('FoundStory', 'A story, and where in it it was found.', {
  ...summaryFields,
  highlights,
})

export const found = component<ReturnType<typeof presentFound>>('Found', 'What was found.', {
  stories: z.array(foundStory).meta({ description: 'Best first, then newest; or newest.' }),
  next,
})

export const section = component<WireSection>('Section', 'A section.', wholeSectionFields)

export const sections = component<{ sections: readonly WireSection[]; next: null }>(
  'Sections',
  'The sections that have a live story: all of them.',
  {
    sections: z.array(section),
    next: z.null().meta({ description: 'There is no next page.' }),
  },
)

export const sectionPage = component<WireSection & Page>('SectionPage', 'A section, and a page of its stories.', {
  ...wholeSectionFields,
  ...pageFields,
})

const wholeBylineFields: Fields<WireByline> = {
  ...bylineFields,
  jobTitle: textOrNone('What they do.', 'Business correspondent'),
  bio: textOrNone('Who they are.', 'Tomas Whitlock writes about work.'),
  url: addressOrNone('Their own page.', 'https://whitlock.example'),
}

export const byline = component<WireByline>('Byline', 'A person who writes.', wholeBylineFields)
export const frontPage = component<FrontPage>('Front', 'A page as editors ordered it.', {
  slug: text('`home`, or the section’s.', 'home'),
  name: text('The newsroom’s, or the section’s.', 'The Lennmouth Courier'),
  description: textOrNone('What the section is about; null for the home page.', 'Work, trade and the price of things.'),
  stories: z.array(summary).meta({ description: 'From the top.' }),
  next: z.null().meta({ description: 'There is no next page.' }),
})

export const bylinePage = component<WireByline & Page>(
  'BylinePage',
  'A person who writes, and a page of their stories.',
  {
    ...wholeBylineFields,
    ...pageFields,
  },
)

type PresentedCorrection = ReturnType<typeof presentCorrection>

export const correction = component<PresentedCorrection>('StoryCorrection', 'A note, and the story that carries it.', {
  ...correctionFields,
  story: component<PresentedCorrection['story']>('CorrectedStory', 'The story as it stands now.', addressFields),
})

export const corrections = component<{ corrections: readonly PresentedCorrection[]; next: string | null }>(
  'Corrections',
  'A page of the notes on live stories.',
  { corrections: z.array(correction).meta({ description: 'Newest first.' }), next },
)
