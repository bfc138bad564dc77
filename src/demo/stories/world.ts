import { by, type DemoStory } from '../demo-story.ts'

const ferryRescue: DemoStory = {
  slug: 'night-ferry-turns-back-for-nine-in-the-skerrin-strait',
  headline: 'Night ferry turns back for nine in the Skerrin Strait',
  shortHeadline: 'Ferry turns back for nine',
  standfirst:
    'A lookout saw a torch where no light should have been. Forty minutes later the Lady Maren had nine more passengers',
  slugline: 'strait-rescue',
  section: 'world',
  bylines: by('callum-oyelaran'),
  picture: 'strait-at-night',
  dateline: 'Port Ansel',
  subjects: ['sea rescue', 'ferries', 'Skerrin Strait'],
  sources: [
    {
      name: 'Master of the Lady Maren',
      contact: 'By radio, then on the quay',
      said: 'Log entries for the turn, the launch and the recovery.',
    },
    { name: 'Port Ansel harbour office', said: 'Confirmed nine landed, one to hospital.' },
  ],
  genre: 'news',
  urgency: 3,
  body: [
    'The night ferry from Port Ansel was an hour out, with 212 people aboard and most of them asleep, when the lookout reported a torch low on the water to the south. There are no buoys there. The master put the ship about.',
    'What the searchlight found was the tender of a fishing boat that had gone down after dark with a fouled propeller and an open hatch. It held nine people, one oar and a torch that had been rationed to a flash a minute.',
    'The *Lady Maren* lay across the wind to make a patch of quieter water, and her own boat brought them in, three at a time. The last was aboard forty minutes after the light was seen.',
    { subhead: 'An hour late, and no complaints' },
    'All nine were landed at Port Ansel. One, a deckhand with a broken wrist, was taken to hospital; the rest were given breakfast in the harbour office. The ferry sailed again at once and reached Osterby an hour and twenty minutes behind its time.',
    'The company said that nobody had asked for a refund. The lookout, who had been in the job for eleven days, said that he had thought at first it was a star.',
  ],
  standing: {
    is: 'live',
    later: {
      kind: 'update',
      note: 'The fishing boat has been named, and its owner has spoken.',
      changes: {
        headline: 'Nine saved as night ferry turns back in the Skerrin Strait',
        body: [
          'The night ferry from Port Ansel was an hour out, with 212 people aboard and most of them asleep, when the lookout reported a torch low on the water to the south. There are no buoys there. The master put the ship about.',
          'What the searchlight found was the tender of the *Good Intent*, a fishing boat that had gone down after dark with a fouled propeller and an open hatch. It held nine people, one oar and a torch that had been rationed to a flash a minute.',
          'The *Lady Maren* lay across the wind to make a patch of quieter water, and her own boat brought them in, three at a time. The last was aboard forty minutes after the light was seen.',
          { subhead: 'An hour late, and no complaints' },
          'All nine were landed at Port Ansel. One, a deckhand with a broken wrist, was taken to hospital and is expected home tomorrow. The owner of the *Good Intent* said that she had been in the family for thirty years and that he would not be raising her.',
          'The company said that nobody aboard the ferry had asked for a refund. The lookout, who had been in the job for eleven days, said that he had thought at first it was a star.',
        ],
      },
    },
  },
}

const borderMarket: DemoStory = {
  slug: 'nine-winters-on-the-market-at-the-pass-is-open',
  headline: 'Nine winters on, the market at the pass is open',
  shortHeadline: 'The market at the pass is open',
  standfirst:
    'When the frontier closed, the stalls at Ibry went home to two countries. On the first Saturday back, nobody could agree what an apple costs',
  slugline: 'ibry-market',
  section: 'world',
  bylines: by('ines-halloran'),
  picture: 'border-market',
  dateline: 'Ibry Pass',
  subjects: ['borders', 'markets', 'mountains', 'trade'],
  sources: [
    { name: 'Stallholders, Ibry', said: 'Eleven interviews, both sides, names checked against pitch licences.' },
    { name: 'District surveyor', contact: 'Office hours only', said: 'Plan of pitches from the last market day.' },
  ],
  genre: 'feature',
  urgency: 5,
  body: [
    'The line runs through the cheese. On the old plan of the market at Ibry Pass, which the district surveyor keeps in a tube behind his door, the frontier comes down off the ridge, crosses the road between two poplars, and goes on through pitch forty-one, which for three generations has sold cheese. For nine winters there was no pitch forty-one. There was a fence.',
    'It came down on a Thursday, without a ceremony, because both sides had sent a crew to do it and neither had sent a band. By Saturday at five in the morning the vans were nose to tail on the switchbacks, from the north and from the south, with their lights on.',
    { subhead: 'Two clocks, two moneys' },
    'Nobody had thought about the time. The two valleys keep clocks an hour apart, and so the market opened at six, and then, to a cheer, opened at six again. Nobody had thought much about the money either. A woman selling hats wrote her prices in both currencies, then, as the rate began to move from stall to stall, crossed out both and wrote *ask*.',
    'The real argument was about apples. In the north, where the orchards are, they had become cheap. In the south, where for nine years every apple had come round by the coast road, they had become a present for invalids. The first crate sold at the southern price, to a man who thought it a bargain. The second sold at the northern price, to his wife.',
    {
      pullQuote: 'We were not enemies. We were just out of each other’s way for a very long time.',
      from: 'A seller of saddles, pitch twelve',
    },
    'By ten the price had settled at something that annoyed everyone equally, which an old man at the scales said was the definition of a market. He had been the weighmaster on the last Saturday before the fence, and he had kept the weights. He set them out on a cloth, from the smallest up, and a queue formed of people who wanted only to see them.',
    { subhead: 'What was not there' },
    'Not everything came back. The knife-grinder is dead. The bookseller’s daughter has a shop on the coast. The place where the musicians used to stand is now a hard standing for lorries, and the surveyor, looking from his plan to the ground and back, found that the poplars had grown so thick that the line between them could no longer be seen from either side.',
    'Both customs posts had been told to look into bags and both, by noon, had stopped. One officer was eating a pear. Asked which country it came from, he turned it round, as if there might be a mark.',
    'At pitch forty-one the cheese was laid out on a single board. The woman who sells it is the granddaughter of the woman on the plan. She has been asked, she said, whether she wants the pitch moved a few metres, one way or the other, to make the paperwork simple. She has told them that the cheese has always managed.',
    {
      factBox: 'The market at Ibry',
      lines: [
        '**Held** Saturdays, from the thaw to the first snow',
        '**Pitches** 64 on the old plan; 51 taken on the first day',
        '**Height** 1,840 metres',
        '**Closed for** nine winters',
      ],
    },
    'They packed up at four, and then at four.',
  ],
  standing: { is: 'live' },
}

const drownedVillage: DemoStory = {
  slug: 'the-drowned-village-that-comes-up-for-air',
  headline: 'The drowned village that comes up for air',
  shortHeadline: 'A drowned village comes up for air',
  standfirst:
    'In a dry year the steeple of Old Marrick stands clear of the reservoir. This year you can read the clock',
  slugline: 'old-marrick',
  section: 'world',
  bylines: by('callum-oyelaran'),
  picture: 'drowned-steeple',
  dateline: 'Marrick Water',
  subjects: ['drought', 'reservoirs', 'villages'],
  sources: [
    { name: 'Reservoir keeper', said: 'Daily levels since the dam was closed. Lowest since the second summer.' },
  ],
  genre: 'feature',
  urgency: 6,
  body: [
    'The keeper of Marrick Water measures the level each morning with a brass rod and writes it in a book. In a usual summer the rod comes up wet to the shoulder. This week he has had to walk forty metres across dried mud to reach anything to measure.',
    'What he walks past is a village. First the tip of the steeple came up, as it does in any dry year; then the ridge of the school; then, on Tuesday, the churchyard wall, and a gate with its latch still down. The families were moved out before the valley was flooded, and told to take what they wanted. Somebody had wanted the bell, and nobody the clock.',
    'It says ten past six. The keeper thinks that this is when the water reached the weights. The last woman who was married in the church, who is 91 and came to look on Wednesday with a rug over her knees, thinks that it was never right in the first place.',
    'Visitors are asked to stay behind the rope. The mud is soft in places, and the village is not a ruin, the keeper says, only a place that is out for a while.',
  ],
  standing: { is: 'approved' },
}

const fishingTalks: DemoStory = {
  slug: 'skerrin-fishing-talks-end-with-a-shared-map',
  headline: 'Skerrin fishing talks end with a shared map',
  shortHeadline: 'Fishing talks end with a shared map',
  standfirst:
    'After eleven days, two delegations have drawn one chart of who may fish where. Its publication waits on a word from both capitals',
  slugline: 'skerrin-talks',
  section: 'world',
  bylines: by('ines-halloran', { who: 'callum-oyelaran', role: 'additional-reporting' }),
  picture: 'empty-table',
  dateline: 'Osterby',
  subjects: ['fishing', 'diplomacy', 'Skerrin Strait'],
  sources: [
    {
      name: 'Secretariat of the talks',
      contact: 'Press room, Osterby',
      said: 'Text of the communiqué, under embargo until both sides announce.',
    },
    { name: 'A skipper on the advisory bench', said: 'Background only. Do not name.' },
  ],
  notes: 'Held until the joint communiqué is announced: no time has been given. The secretariat will ring the desk.',
  genre: 'news',
  urgency: 2,
  body: [
    'Delegations from the two shores of the Skerrin Strait have agreed on a single chart of its fishing grounds, ending eleven days of talks that had been expected to last three.',
    'The chart replaces two that had hung on opposite walls of the conference room since the first morning. Each showed the same water, and each gave the bank known to one side as the Long Table and to the other as the Widow to the side that had drawn it.',
    'Under the agreement the bank will be fished in alternate months. A joint office in Osterby will count the catch, and boats under ten metres may fish anywhere, as they have been doing.',
    'The new chart prints both names.',
    'The rescue of nine people by [a ferry that turned back in the strait](story:night-ferry-turns-back-for-nine-in-the-skerrin-strait) was mentioned by both heads of delegation. One said that it had taken forty minutes to agree on which way to turn, and that the talks might have learnt from it.',
  ],
  standing: { is: 'held' },
}

export const world: readonly DemoStory[] = [ferryRescue, borderMarket, drownedVillage, fishingTalks]
