import { by, type DemoStory } from '../demo-story.ts'

const whyPictures: DemoStory = {
  slug: 'why-leaders-give-each-other-pictures',
  headline: 'Why leaders give each other pictures',
  shortHeadline: 'Why leaders give pictures',
  standfirst: 'A gift of state is a letter that cannot be answered. A portrait is one that looks back',
  slugline: 'gift-essay',
  section: 'culture',
  bylines: by('piers-adeyemi'),
  picture: 'studio-easel',
  subjects: ['diplomacy', 'painting', 'gifts of state', 'essay'],
  sources: [
    {
      name: 'The writer’s own reading',
      said: 'No reporting on named persons in this piece; it leans on the news story for its one example.',
    },
  ],
  genre: 'analysis',
  urgency: 6,
  body: [
    'There is a room in almost every palace and ministry that visitors are not shown. It holds the presents. There are clocks that have never been wound and swords that have never been drawn, saddles, samovars, a great deal of crystal. Somebody dusts them. They are kept because to throw one away would be a statement, and they are kept out of sight because to display one would be another.',
    'The gift of state is a letter that cannot be answered in words, only with another gift. It is chosen by a committee, carried by an official, received with both hands and written down in a book. Most of what it has to say is said by its price, and most of that is: not too much, and not too little.',
    { subhead: 'The likeness is different' },
    'A portrait breaks these rules. It has no market price on the day it is given, for nobody else would want it. It cannot be passed on. And it does what no bowl can do, which is to tell the person who receives it how they are seen.',
    'That is why a painted likeness has so often been a gift from below, from a town to its mayor or a regiment to its colonel. Between equals it is a bolder thing. The giver decides on the pose, the light and the hour of the day; the giver decides whether the sitter is at a desk or on a horse. To accept the picture is to accept, at least until the visitors have gone, that this is who one is.',
    {
      pullQuote: 'To accept a portrait is to accept, at least until the visitors have gone, that this is who one is.',
      from: 'Piers Adeyemi',
    },
    'The case that is in the news, of [a portrait commissioned by the Kremlin and carried to Washington](story:portrait-that-went-to-washington-as-a-gift), has all of this in it. Whoever chose the subject passed over every scene of office and chose a raised fist. One need know nothing of what anyone intended to see that a choice was made.',
    { subhead: 'Who holds the brush' },
    'The painter in such affairs is an odd third party. The work is signed, so it is the painter’s; it is commissioned, so it is the patron’s; it is given, so it is the sitter’s. If there is no fee, the painter too has become a giver, and there are two letters in one frame.',
    'Historians of art have a column for all this in their catalogues. It is called provenance, and it is meant to record nothing more than whose hands a thing has passed through. With most pictures it is the dullest column on the page. With a gift of state it is very nearly the whole of the work: who asked, who made it, who carried it, who saw it first, and on which wall it was, or was not, hung.',
    { subhead: 'The wall' },
    {
      picture: 'harbour-picture',
      caption: 'A wall, and someone in front of it: Low Water, Evening at Carrow City Museum.',
    },
    'For there is always the question of the wall. A clock can stop. A carpet can be found, on reflection, to be the wrong size for the room. A portrait that is not hung is missed by exactly one visitor, the next one from the country that gave it, who will be too polite to ask and will look in every corridor.',
    'Museums have learnt to live with pictures that mean more than they show; one of them recently found that it had lived for thirty years with [a picture that was upside down](story:the-harbour-that-hung-upside-down-for-thirty-years). Ministries have not. They would rather have the bowl.',
  ],
  standing: { is: 'live' },
}

const upsideDown: DemoStory = {
  slug: 'the-harbour-that-hung-upside-down-for-thirty-years',
  headline: 'The harbour that hung upside down for thirty years',
  shortHeadline: 'The upside-down harbour',
  standfirst: 'Curators admired its stormy sky. A schoolboy, standing on his hands, saw that it was mud',
  slugline: 'upside-down',
  section: 'culture',
  bylines: by('piers-adeyemi'),
  picture: 'harbour-picture',
  dateline: 'Carrow',
  subjects: ['museums', 'painting', 'Carrow'],
  sources: [
    {
      name: 'Keeper of pictures, Carrow City Museum',
      said: 'Showed us the hanging book and both sets of screw holes.',
    },
    { name: 'The boy’s teacher', said: 'Confirms the handstand. Parents ask that he not be named.' },
  ],
  genre: 'news',
  urgency: 5,
  body: [
    'Carrow City Museum has turned one of its best-loved pictures the right way up. *Low Water, Evening*, by Elspeth Varnholm, had hung on its head since a rehang thirty years ago, and visitors had come to admire the violence of its sky.',
    'The sky was mud. A boy of nine, on a visit with his class, stood on his hands in front of it and said so. His teacher, who had been about to tell him to get down, looked as well.',
    'The keeper of pictures said that the museum was grateful. The guidebook, which speaks of “a heaven the colour of iron, torn by slashes of light”, is to be reprinted. The slashes are puddles.',
    {
      pullQuote: 'It was always a very good sky. It turns out to be an even better harbour.',
      from: 'The keeper of pictures',
    },
    'Varnholm left no other dated work, and for some years a small literature had grown up on her late, despairing manner. She is now thought to have been in a good mood.',
    {
      factBox: 'The picture',
      lines: [
        '*Low Water, Evening*, 1911',
        'Elspeth Varnholm (1874–1950)',
        'Oil on canvas, 86 × 128 cm',
        'Carrow City Museum, CCM.1934.17',
      ],
    },
  ],
  standing: { is: 'live' },
}

const orchestra: DemoStory = {
  slug: 'an-orchestra-learns-to-play-in-the-dark',
  headline: 'An orchestra learns to play in the dark',
  shortHeadline: 'Learning to play in the dark',
  standfirst: 'It began with a power cut in the slow movement. Now the Carrow Sinfonia puts out the lights on purpose',
  slugline: 'dark-orchestra',
  section: 'culture',
  bylines: by('piers-adeyemi'),
  picture: 'dark-orchestra',
  dateline: 'Carrow',
  subjects: ['music', 'orchestras', 'Carrow'],
  sources: [{ name: 'Leader of the Carrow Sinfonia', said: 'Interview after rehearsal; rehearsal attended.' }],
  genre: 'feature',
  urgency: 6,
  body: [
    'The first time, it was the substation. Four minutes into the slow movement every lamp in the hall went out, and eighty musicians who could no longer see the notes, the beat or each other went on to the end of the phrase, because it would have been rude to stop. Then they went on to the end of the movement.',
    'Those who were there say that it was the best thing they had ever done. The leader, who is not given to saying so, says that it was the first time she had heard the violas.',
    { subhead: 'By ear' },
    'This season the Carrow Sinfonia is doing it on purpose. One work in each concert is played from memory with the lights down, and with the conductor sitting in the stalls. There are rules. The first bassoon breathes in, audibly, and that is the upbeat. The basses may sway. Nobody may wear scent, which turns out to be distracting.',
    'It takes six times as long to rehearse. Desk partners who had sat side by side for twenty years found that each had been following the other. A horn player resigned, and came back. The timpanist has had his sticks wound with white tape so that his neighbours can lean away.',
    'What the audience hears is not precision; the chords open a little, like a hand. But there is a listening in the room that goes both ways. Nobody coughs, says the leader. They are afraid that it might be a cue.',
  ],
  standing: { is: 'live' },
}

const bookBoat: DemoStory = {
  slug: 'the-library-that-comes-by-water',
  headline: 'The library that comes by water',
  shortHeadline: 'The library that comes by water',
  standfirst: 'Every second Thursday the Index ties up at eleven jetties on Lake Vessen. Fines are paid in eggs',
  slugline: 'book-boat',
  section: 'culture',
  bylines: by('callum-oyelaran'),
  picture: 'book-boat',
  dateline: 'Lake Vessen',
  subjects: ['libraries', 'lakes'],
  sources: [{ name: 'The librarian', said: 'A day aboard. Lending book seen.' }],
  notes:
    'Draft. Still to come: the schoolteacher at the eighth jetty, and the number of books lost overboard (librarian says two, boatman says “more than two”).',
  genre: 'feature',
  urgency: 7,
  body: [
    'The librarian of Lake Vessen has never had a complaint about noise. Her reading room is eight metres long and made of larch, it leaks a little at the third plank, and when a barge goes by the whole of Fiction leans to the left.',
    'There is no road round the lake. There are eleven jetties, a population of some four hundred, and, every second Thursday, the *Index*, which carries nine hundred books in boxes that were made for fish.',
    'Borrowing is for a fortnight, or until the ice. Fines are paid in eggs.',
  ],
  standing: { is: 'draft' },
}

const setter: DemoStory = {
  slug: 'the-crossword-setter-known-as-plover-lays-down-her-pen',
  headline: 'The crossword setter known as Plover lays down her pen',
  shortHeadline: 'Plover lays down her pen',
  standfirst:
    'After 2,000 grids and, by her own count, four mistakes, a much-cursed maker of puzzles signs off with a blank',
  slugline: 'plover',
  section: 'culture',
  bylines: by('piers-adeyemi'),
  picture: 'roll-of-names',
  leadCaption: 'Plover keeps every letter that readers have sent her. Most, she says, begin “Madam”.',
  subjects: ['crosswords', 'newspapers'],
  sources: [
    { name: 'Plover', contact: 'By letter; she has no telephone', said: 'Asked that her own name not be used.' },
  ],
  genre: 'feature',
  urgency: 6,
  body: [
    'For thirty-eight years nobody at this newspaper had met Plover. Her puzzles came by post, each in black ink on squared paper, each with the solution folded inside a second envelope marked *not yet*. On Monday came number 2,000, and with it a note to say that there would not be another.',
    'She has made, she says, four mistakes, and can name them. The worst was a river that ran the wrong way. The one that brought the most letters was a bird.',
    'Her rule was that the solver should be cross for as long as possible and then ashamed. Her last grid keeps it. It has one clue for which there is no answer, only the right number of empty squares; and it took the crossword desk until Wednesday to see that that was the answer.',
  ],
  standing: {
    is: 'submitted',
    note: 'Fits the Saturday slot at this length. Please check the arithmetic: 38 years at about one a week.',
  },
}

export const culture: readonly DemoStory[] = [whyPictures, upsideDown, orchestra, bookBoat, setter]
