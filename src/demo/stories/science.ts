import { by, type DemoStory } from '../demo-story.ts'

const comet: DemoStory = {
  slug: 'a-comet-comes-back-four-days-early',
  headline: 'A comet comes back, four days early',
  shortHeadline: 'A comet, four days early',
  standfirst: 'The first picture from Mount Ibry shows two tails where there should be one',
  slugline: 'early-comet',
  section: 'science',
  bylines: by('sunniva-rao'),
  picture: 'returning-comet',
  dateline: 'Mount Ibry',
  subjects: ['astronomy', 'comets'],
  sources: [
    {
      name: 'Duty astronomer, Mount Ibry Observatory',
      said: 'Picture and position. Words may run; the picture is theirs until the bulletin.',
    },
    { name: 'Orbit calculation, University of Carrow', said: '96 hours ahead of prediction, within error.' },
  ],
  notes: 'The words are clear. The picture is held until the observatory’s bulletin, so the story is held with it.',
  genre: 'news',
  urgency: 3,
  body: [
    'A comet last seen 71 years ago has returned four days ahead of its timetable, and with a tail too many.',
    'It was picked up from Mount Ibry by an astronomer who was looking for something else. The position put it about where a calculation made by hand in the year of its last visit said that it would be, at the end of the week.',
    'Comets run early or late because they are not quite stones: as the ice boils off it pushes, like a small and badly aimed rocket. This one seems to have pushed harder than usual. The second tail, which is faint and yellowish and bends away from the first, is dust. It was not there last time, and suggests that a piece has come off.',
    'It should be visible without a telescope for about ten days, low in the west after sunset, to anyone who can find some darkness.',
  ],
  standing: { is: 'held' },
}

const seagrass: DemoStory = {
  slug: 'the-meadow-under-the-estuary-is-growing-back',
  headline: 'The meadow under the estuary is growing back',
  shortHeadline: 'The meadow under the estuary',
  standfirst:
    'Ten years after volunteers began to sow seagrass in the Lenn, the seahorses have found it. So, less conveniently, have the swans',
  slugline: 'seagrass',
  section: 'science',
  bylines: by('sunniva-rao'),
  picture: 'seagrass-meadow',
  dateline: 'Lennmouth',
  subjects: ['sea', 'conservation', 'rivers'],
  sources: [
    { name: 'Dr Hanne Aldous, University of Carrow', said: 'Survey figures and charts; interview on the boat.' },
    { name: 'Volunteers’ sowing book', said: 'Ten seasons, bags by weight.' },
  ],
  genre: 'feature',
  urgency: 5,
  body: [
    'At low water on a spring tide you can walk out on the mud at Lennmouth as far as the third marker post, and there, if you kneel, is a lawn. It is bright green and about as long as your hand. When the tide comes in it stands up.',
    'Ten years ago there was nothing here. The old meadow, which is drawn on charts from the age of sail with the note *weed, foul for anchors*, had gone: dredged, silted, and finally starved of light by what came down the river. Nobody minded much, for nobody had seen it.',
    { subhead: 'Sown by hand' },
    'Seagrass is not a seaweed. It is a flowering plant that went back into the sea, and it sets seed, like wheat, in an ear. Each August since then some sixty volunteers have waded out to the last healthy bed on this coast, picked the ripe ears by hand, and sewn them into small hessian bags with a spoonful of sand. Each October they have dropped the bags off Lennmouth, on a grid, from a rowing boat.',
    'For four years nothing came up. “We had a very good map of where there was no seagrass,” said Hanne Aldous of the University of Carrow, who keeps it. In the fifth year there were eleven plants. She remembers because she named them.',
    { pullQuote: 'We had a very good map of where there was no seagrass.', from: 'Hanne Aldous, University of Carrow' },
    'This summer’s survey found nine hectares. The plants have begun to spread by the root, which is faster than any volunteer, and to do what seagrass does: slow the water down, so that silt drops out of it, so that the water clears, so that more light comes in. A meadow of this kind makes its own weather.',
    { subhead: 'The guests' },
    'The animals came in an order that nobody had predicted. Shrimps were first, then the young of flat fish, which like somewhere to lie. In June a diver changing a marker found a seahorse holding on to the rope. There have been fourteen since.',
    'And in September came the swans. They eat seagrass with great enjoyment, roots and all, and there are now two hundred. The survey has a column for them. Dr Aldous will not have them scared away. They were on the old charts too, she says, if you look: the bay behind the third post is called Swan Hole.',
    { subhead: 'What it is worth' },
    'Seagrass holds carbon, in the mud beneath it, for as long as nobody digs it up. It also takes the force out of waves, and the town’s engineer, who used to budget for a new length of sea wall every other year, has noticed that he did not need one this time. He is careful to say that he does not know why.',
    'The next sowing is in October. Volunteers are asked to bring waders and a needle.',
    {
      factBox: 'In figures',
      lines: [
        '**9 hectares** this summer, from none ten years ago',
        '**1.2 million** seeds sown',
        '**14** seahorses',
        '**200** swans',
      ],
    },
  ],
  standing: { is: 'live' },
}

const mussels: DemoStory = {
  slug: 'a-glue-that-sets-under-water-learnt-from-a-mussel',
  headline: 'A glue that sets under water, learnt from a mussel',
  shortHeadline: 'Glue learnt from a mussel',
  standfirst: 'Chemists in Carrow have copied the thread that holds a shellfish to a rock in a gale',
  slugline: 'mussel-glue',
  section: 'science',
  bylines: by('sunniva-rao'),
  picture: 'mussel-glue',
  dateline: 'Carrow',
  subjects: ['chemistry', 'materials', 'medicine'],
  sources: [{ name: 'Paper in press; lead author', said: 'Bonds wet glass in 40 seconds. Not yet tried in the body.' }],
  genre: 'news',
  urgency: 5,
  body: [
    'Most glues hate water. It gets to the surface first, and they end by sticking to that. A mussel, which has to hold on to a wet rock in a gale, solves the problem with a pinch of an unusual acid at the end of each thread, which pushes the water aside before it grips.',
    'Chemists at the University of Carrow have now put the same acid at the ends of a plastic that is already used for stitches. Squeezed from a syringe on to wet glass it sets in forty seconds, and holds a kilo on a patch the size of a thumbnail.',
    'The hope is for something that could close a wound without a needle. It has not been tried in a body, and the mussels, of which the laboratory keeps a tank, remain better at it by a factor of three.',
  ],
  standing: {
    is: 'returned',
    note: 'Good. But who says so who had no part in it? One outside voice, please, and the journal’s name.',
  },
}

const quiet: DemoStory = {
  slug: 'what-the-city-sounds-like-from-below',
  headline: 'What the city sounds like from below',
  shortHeadline: 'The city, from below',
  standfirst:
    'A seismograph under Carrow records trams, goals and the hour of the evening meal. For one holiday week it recorded almost nothing',
  slugline: 'quiet-week',
  section: 'science',
  bylines: by('sunniva-rao', { who: 'odile-merrick', role: 'graphics' }),
  picture: 'quiet-trace',
  dateline: 'Carrow',
  subjects: ['seismology', 'cities', 'noise'],
  sources: [{ name: 'Seismological station, Carrow', said: 'Traces for seven weeks; holiday week marked.' }],
  genre: 'news',
  urgency: 6,
  body: [
    'The instrument in the cellar of the old observatory was put there to listen for earthquakes, of which Carrow has about one in ten years. The rest of the time it listens to Carrow.',
    'It hears the first tram, at ten to five. It hears the shift change at the brewery, and on Saturdays, if the wind of fortune is right, a sharp jolt at around four that is fifty thousand people getting to their feet. It can tell a Sunday from a Monday by eight in the morning.',
    'In the week of the long holiday it heard very little. The trace, which is usually as thick as a finger, went down to a hair, and in the middle of Wednesday afternoon, for the first time since the station opened, it could be seen to record something else: a small tremor, far out at sea, that on any other day would have been lost under the buses.',
    'The station is now asking whether the city might be persuaded to be quiet more often. It suggests Wednesdays.',
  ],
  standing: { is: 'live' },
}

const bees: DemoStory = {
  slug: 'bees-can-count-to-five-if-asked-nicely',
  headline: 'Bees can count to five, if asked nicely',
  shortHeadline: 'Bees can count to five',
  standfirst: 'A study says so. It had six bees',
  slugline: 'counting-bees',
  section: 'science',
  bylines: [{ who: 'sunniva-rao', role: 'reporting' }],
  picture: null,
  subjects: ['animals', 'mathematics'],
  sources: [{ name: 'Press notice', said: 'Six bees, one of which did not take part.' }],
  genre: 'news',
  urgency: 8,
  body: [
    'Honeybees can be taught to tell five spots from four, according to a study in which six bees were offered sugar water for the right answer. One bee did not take part.',
  ],
  standing: { is: 'spiked', note: 'Six bees is not a story. Come back when they have a hive.' },
}

export const science: readonly DemoStory[] = [comet, seagrass, mussels, quiet, bees]
