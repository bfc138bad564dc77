import { by, type DemoStory } from '../demo-story.ts'

const nightBuses: DemoStory = {
  slug: 'carrow-keeps-its-night-buses-by-a-single-vote',
  headline: 'Carrow keeps its night buses, by a single vote',
  shortHeadline: 'Night buses saved by one vote',
  standfirst: 'The councillor who decided it had come to the chamber on the number 14, and meant to go home on it',
  slugline: 'night-buses',
  section: 'politics',
  bylines: by('nadia-brekke'),
  picture: 'night-bus',
  dateline: 'Carrow',
  subjects: ['local government', 'transport', 'Carrow'],
  sources: [
    { name: 'Clerk to the council', said: 'Result under embargo until the minutes are posted. 31 to 30.' },
    { name: 'Cllr Amity Sorrel', said: 'On the record after the vote.' },
  ],
  notes: 'Result embargoed until the clerk posts the minutes, five minutes after the newsroom opens.',
  genre: 'news',
  urgency: 2,
  body: [
    'The night buses of Carrow will go on running. After a debate of six hours the city council voted by 31 to 30 last night to keep all nine routes, which the treasurer had proposed to end in the spring.',
    'The deciding vote was cast by Amity Sorrel, an independent who represents the dock wards and who had not said beforehand which way she would go. She had come on the number 14, she told the chamber, and had asked the other passengers what they did: two nurses, a baker, a man who cleans the law courts and a student who was asleep.',
    'The treasurer said that each journey cost the city four times the fare. Ms Sorrel replied that nobody had asked what it cost the city when a baker could not get to work.',
    { subhead: 'What happens now' },
    'The money will come from the roads reserve for one year. A report is due before the summer on running smaller vehicles after two in the morning.',
    'The meeting ended at ten to one. The last 14 leaves from the council steps at five past, and it was, by the standards of the route, full.',
  ],
  standing: { is: 'held' },
}

const budget: DemoStory = {
  slug: 'budget-puts-a-penny-on-sugar-and-takes-it-off-bread',
  headline: 'Budget puts a penny on sugar and takes it off bread',
  shortHeadline: 'A penny on sugar, a penny off bread',
  standfirst: 'The finance minister’s speech is short, and its arithmetic is nearly all in one line',
  slugline: 'budget',
  section: 'politics',
  bylines: by('nadia-brekke', { who: 'tomas-whitlock', role: 'additional-reporting' }),
  picture: 'parliament-at-dusk',
  dateline: 'Carrow',
  subjects: ['budget', 'taxation', 'food prices'],
  sources: [
    {
      name: 'Treasury lock-up',
      contact: 'Press officer on duty',
      said: 'Speech and tables. Embargoed until the minister sits down.',
    },
    { name: 'Institute of Household Studies, Carrow', said: 'Own reckoning of the effect by income.' },
  ],
  notes: 'From the lock-up. Nothing before the minister sits down. Meridian Television has the same papers.',
  genre: 'news',
  urgency: 1,
  body: [
    'A penny will go on the pound weight of sugar and a penny will come off the loaf, in a budget whose author described it as one that could be explained at a kitchen table.',
    'The two measures very nearly cancel out. The Treasury expects the duty on sugar to bring in eleven million crowns and the relief on bread to cost twelve. The difference will be found by putting off the repair of the Treasury’s own roof.',
    {
      list: [
        'Duty on sugar up by a penny a pound from midnight',
        'Relief on bread and flour from the first of the month',
        'Income tax bands unchanged',
        'The Treasury roof to be repaired next year',
      ],
    },
    'The Institute of Household Studies, which saw the tables under embargo, reckons that a family of four on a middling wage will be better off by the price of two newspapers a month.',
    'The opposition said that it would vote against the sugar and for the bread.',
  ],
  standing: { is: 'held' },
}

const roll: DemoStory = {
  slug: 'eleven-thousand-names-missing-from-the-roll',
  headline: 'Eleven thousand names are missing from the roll',
  shortHeadline: '11,000 names missing from roll',
  standfirst:
    'A clerk’s count shows that whole streets fell out of the electoral register when it moved to a new system',
  slugline: 'missing-names',
  section: 'politics',
  bylines: by('nadia-brekke'),
  picture: 'roll-of-names',
  dateline: 'Carrow',
  subjects: ['elections', 'data', 'Carrow'],
  sources: [
    {
      name: 'A clerk in the registry',
      contact: 'Through the desk only',
      said: 'Gave us the street list. Must not be identified.',
    },
    {
      name: 'Letherby & Daw, the contractor',
      said: 'Put to them on Monday. Say that the system did what it was asked to.',
    },
  ],
  notes:
    'The contractor disputes “fell out”. Legal to read before it moves. Protect the clerk: no gender, no floor, no dates.',
  genre: 'news',
  urgency: 3,
  body: [
    'At least eleven thousand people entitled to vote in Carrow are not on the register, according to a count made street by street and seen by this newspaper.',
    'The gaps are not scattered. They are whole streets, and nearly all are streets whose names begin with “St”. The register was moved to a new system in the autumn, and the system appears to have read the first two letters as an abbreviation.',
    'The contractor, Letherby & Daw, said that the system did what it had been asked to do. The registry said that it was checking the count and that anyone who found their name missing could be added on the day.',
    'On St Brannoc’s Row, where by the count nobody is entitled to vote, a man polishing his door knocker said that he had voted in every election since he was 21, and that he would be interested to see them stop him.',
  ],
  standing: {
    is: 'flagged',
    note: 'The contractor disputes the second paragraph. Please read against the correspondence before this goes further.',
  },
}

const clock: DemoStory = {
  slug: 'parliament-loses-thirteen-minutes-and-finds-them-useful',
  headline: 'Parliament loses thirteen minutes, and finds them useful',
  shortHeadline: 'Parliament’s stopped clock',
  standfirst:
    'The chamber clock stopped at thirteen minutes to four. By its own rules the sitting could not end until it struck',
  slugline: 'stopped-clock',
  section: 'politics',
  bylines: by('nadia-brekke'),
  picture: 'stopped-clock',
  dateline: 'Carrow',
  subjects: ['parliament', 'procedure'],
  sources: [
    {
      name: 'Clerk of the house',
      said: 'Standing order 9: the sitting ends “when the clock in the chamber strikes four”.',
    },
  ],
  genre: 'news',
  urgency: 6,
  body: [
    'Parliament sat for five hours longer than it intended on Tuesday because the clock over the chair had stopped at thirteen minutes to four.',
    'Under standing order 9 the sitting ends “when the clock in the chamber strikes four”. It did not strike. The Speaker, having taken advice, ruled that it was therefore not yet four o’clock, and called the next business.',
    'By nine in the evening, as the chamber reckons it still the middle of the afternoon, members had passed three bills that had been waiting since the spring, among them one for the maintenance of public clocks.',
    'A man came on Wednesday with a ladder.',
  ],
  standing: { is: 'live' },
}

export const politics: readonly DemoStory[] = [nightBuses, budget, roll, clock]
