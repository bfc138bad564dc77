import type { BylineSlug, SectionSlug } from './demo-story.ts'

export type DemoBylinePage = {
  readonly slug: BylineSlug
  readonly name: string
  readonly jobTitle: string
  readonly bio: string
}

export const demoBylines: readonly DemoBylinePage[] = [
  {
    slug: 'ines-halloran',
    name: 'Ines Halloran',
    jobTitle: 'World affairs reporter',
    bio: 'Ines Halloran writes about borders and the people who live on them. She has filed from eleven ferries and one cheese stall.',
  },
  {
    slug: 'nadia-brekke',
    name: 'Nadia Brekke',
    jobTitle: 'Political correspondent',
    bio: 'Nadia Brekke has sat through every budget of the last fourteen years and owns the longest scarf in the press gallery.',
  },
  {
    slug: 'piers-adeyemi',
    name: 'Piers Adeyemi',
    jobTitle: 'Culture writer',
    bio: 'Piers Adeyemi writes about pictures, music and what is kept in cellars. He trained as a restorer of frames.',
  },
  {
    slug: 'tomas-whitlock',
    name: 'Tomas Whitlock',
    jobTitle: 'Business reporter',
    bio: 'Tomas Whitlock covers trade, steel and the price of bread. He keeps a list of everything that has been called unprecedented.',
  },
  {
    slug: 'sunniva-rao',
    name: 'Sunniva Rao',
    jobTitle: 'Science correspondent',
    bio: 'Sunniva Rao was a marine biologist before she was a journalist, and still owns the waders.',
  },
  {
    slug: 'callum-oyelaran',
    name: 'Callum Oyelaran',
    jobTitle: 'Correspondent on the coast',
    bio: 'Callum Oyelaran reports from Port Ansel and the lakes. He came for a fortnight.',
  },
  {
    slug: 'odile-merrick',
    name: 'Odile Merrick',
    jobTitle: 'Picture editor and illustrator',
    bio: 'Odile Merrick draws what cannot be photographed, and says so in the caption.',
  },
]

export type DemoSection = { readonly slug: SectionSlug; readonly name: string; readonly description: string }

export const demoSections: readonly DemoSection[] = [
  { slug: 'world', name: 'World', description: 'Reports from beyond the harbour wall.' },
  { slug: 'politics', name: 'Politics', description: 'Who decided what, by how many votes, and what it costs.' },
  { slug: 'culture', name: 'Culture', description: 'Pictures, music, books and the people who look after them.' },
  { slug: 'business', name: 'Business', description: 'Work, trade and the price of things.' },
  { slug: 'science', name: 'Science', description: 'What has been found out, and how sure anyone is.' },
]

export type PartnerName = 'CNN' | 'Meridian Television'

/** The one whose program anybody may play, with a token that the start of the demo prints. */
export const demoBroadcaster: PartnerName = 'Meridian Television'

/** Broadcasters who may see some things early. One is real and belongs to the main case; the other is made up. */
export const demoPartners: readonly { readonly name: PartnerName; readonly contact: string }[] = [
  { name: 'CNN', contact: 'Demo entry: CNN was shown the portrait before the public. No contact is on file.' },
  { name: 'Meridian Television', contact: 'Duty editor, newsroom@meridian.example' },
]
