import { by, type DemoBlock, type DemoStory } from '../demo-story.ts'

/**
 * The main case. Nothing is said here of the people named but what is on record: the commission, the journey, the
 * interview, and what the painter told CNN. `when` is the date of the rally, which the first version had wrong.
 */
function account(when: string): readonly DemoBlock[] {
  return [
    'A portrait of Donald Trump with his fist raised, made by the Moscow painter Nikas Safronov and commissioned by the Kremlin, was carried to Washington in March 2025 by the envoy Steve Witkoff.',
    `The picture was made after the shooting at the rally in Butler, Pennsylvania, ${when}, and shows the gesture that came with it. It was commissioned as a diplomatic gift, which is an old kind of present and a hard one to make well.`,
    'CNN was shown the portrait before the public was. This account was held until the unveiling, and is published now.',
    { subhead: 'What the painter says' },
    'Mr Safronov told CNN that he took no fee for the work. He also told the broadcaster that Vladimir Putin called him.',
    {
      pullQuote: 'He took no fee, the painter told CNN; and Vladimir Putin called him.',
      from: 'What Nikas Safronov told CNN, in reported speech',
    },
    'Both statements rest on his word to one broadcaster, and are given here as that. This newspaper has not heard an account of the call from anyone else.',
    { subhead: 'What the envoy says' },
    'Mr Witkoff, who carried the portrait, has spoken of it himself, in a podcast interview. The outline of the gift is settled: who asked for the picture, who made it, who took it to Washington, and in which month.',
    'Much else is not. We have not established what the commission asked for, how large the picture is, what it is painted on, or where it now hangs, and we do not guess.',
    { subhead: 'A gift that has to be looked at' },
    'A bowl, a sword or a carpet given by one government to another can be admired, listed and put away. A likeness is harder. It says how the giver sees the person who receives it, and which moment of that person’s life the giver has chosen to keep. That is the argument of [an essay in these pages on why leaders give each other pictures](story:why-leaders-give-each-other-pictures).',
    'The moment chosen here was not one of office. It was the aftermath of a shooting, and a raised fist.',
    {
      factBox: 'What is known, and who says so',
      lines: [
        '**The painter** Nikas Safronov, of Moscow',
        `**The subject** Donald Trump, fist raised, after the shooting at the rally in Butler, Pennsylvania, ${when}`,
        '**The commission** The Kremlin',
        '**The courier** Steve Witkoff, to Washington, in March 2025; he spoke of it in a podcast interview',
        '**The fee** None, the painter told CNN',
        '**The call** From Vladimir Putin, the painter told CNN',
        '**Shown early to** CNN, before the public',
      ],
    },
    'The picture on this page is not the portrait. It is a stand-in drawn for this newspaper, with nobody’s face in it, because the rights in the painting are not ours to take.',
  ]
}

export const portrait: DemoStory = {
  slug: 'portrait-that-went-to-washington-as-a-gift',
  headline: 'A raised fist in paint: the portrait that went to Washington as a gift',
  shortHeadline: 'The portrait that went to Washington',
  seoTitle: 'The Kremlin’s commissioned portrait of Donald Trump: what is known',
  socialText:
    'Commissioned by the Kremlin, painted without a fee, carried to Washington by an envoy. What is known about a portrait, and who says so.',
  standfirst:
    'Commissioned by the Kremlin, made by a Moscow painter who says he took no fee, and taken to Washington by an envoy: what is known about a present, and who says so',
  slugline: 'portrait-gift',
  section: 'world',
  bylines: by('ines-halloran', { who: 'piers-adeyemi', role: 'additional-reporting' }),
  picture: 'portrait',
  leadCaption:
    'A stand-in for the portrait, drawn for this newspaper. It reproduces neither the painting nor anyone’s likeness.',
  subjects: ['diplomacy', 'painting', 'gifts of state', 'Russia', 'United States'],
  sources: [
    {
      name: 'CNN’s interview with Nikas Safronov',
      said: 'Took no fee. Says Vladimir Putin called him. Attribute both to the painter, to CNN.',
    },
    {
      name: 'Steve Witkoff’s podcast interview',
      said: 'Speaks of the portrait. Paraphrase only; do not set in quotation marks.',
    },
    {
      name: 'Public record of the shooting in Butler',
      said: '13 July 2024. Checked after a reader wrote in; our first version said “last June”.',
    },
  ],
  notes:
    'Held with CNN until the unveiling. Real people: nothing beyond the record, no invented quotation, no face in the picture.',
  genre: 'news',
  urgency: 2,
  body: account('last June'),
  standing: {
    is: 'live',
    later: {
      kind: 'correction',
      note: 'An earlier version of this article said that the shooting at the rally in Butler, Pennsylvania, was last June. It was on 13 July 2024.',
      changes: { body: account('on 13 July 2024') },
    },
  },
}
