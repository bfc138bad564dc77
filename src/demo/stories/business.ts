import { by, type DemoStory } from '../demo-story.ts'

const bank: DemoStory = {
  slug: 'brightwater-bank-to-close-its-counters',
  headline: 'Brightwater Bank to close its counters',
  shortHeadline: 'Brightwater to close counters',
  standfirst: 'A letter to staff says that all 46 branches will go by the end of the year',
  slugline: 'brightwater',
  section: 'business',
  bylines: by('tomas-whitlock'),
  picture: 'bank-front',
  dateline: 'Carrow',
  subjects: ['banks', 'jobs'],
  sources: [
    { name: 'Letter to staff, unsigned copy', said: 'Received by post. NOT confirmed with the bank before release.' },
  ],
  notes:
    'Killed. The letter was a forgery: the bank’s secretary rang within the hour. See the standards note on single-source documents.',
  genre: 'news',
  urgency: 3,
  body: [
    'Brightwater Bank is to close the counters at all 46 of its branches by the end of the year, according to a letter to staff seen by this newspaper.',
    'The letter says that the bank will offer its services by telephone, and that the branches, many of which have stood in their market squares for a century, will be let.',
    'The bank did not answer a request for comment.',
  ],
  standing: {
    is: 'killed',
    reason:
      'The letter the story rests on is a forgery, as the bank has shown us. There is nothing left of the story without it.',
    note: 'This article has been withdrawn. The letter on which it was based was forged. Brightwater Bank has no plan to close its counters, and we apologise to the bank and its staff.',
  },
}

const shipyard: DemoStory = {
  slug: 'last-yard-on-the-lenn-lands-an-order-for-two-ferries',
  headline: 'Last yard on the Lenn lands an order for two ferries',
  shortHeadline: 'Last yard wins ferry order',
  standfirst: 'The slipway has been empty for three years. Its foreman never stopped greasing it',
  slugline: 'lenn-yard',
  section: 'business',
  bylines: by('tomas-whitlock'),
  picture: 'last-shipyard',
  dateline: 'Lennmouth',
  subjects: ['shipbuilding', 'ferries', 'jobs'],
  sources: [
    { name: 'Tidewell Ferries', said: 'Statement; price not given. Two hulls, option on a third.' },
    { name: 'Yard foreman, Corran & Sons', said: 'On the record.' },
  ],
  genre: 'news',
  urgency: 4,
  body: [
    'Corran & Sons, the last shipyard on the river Lenn, is to build two ferries for the Skerrin Strait, its first order in three years. Work will begin when the steel comes, and the yard expects to take on 140 people.',
    'The ships are for Tidewell Ferries, which runs the night service from Port Ansel. They will carry 300 passengers each and, after [the rescue in the strait](story:night-ferry-turns-back-for-nine-in-the-skerrin-strait), a second searchlight.',
    { picture: 'strait-at-night', caption: 'The Lady Maren, which the two new ships will relieve.' },
    { subhead: 'A coat of grease' },
    'The yard’s foreman has been paid through the empty years to keep the place in order with a staff of four. Every month they greased the slipway from top to bottom, in case. He was asked more than once, he said, what in case of. He said that he had not known, but that a dry slip was no use to anyone.',
    'Tidewell did not disclose the price. It has an option on a third ship.',
  ],
  standing: { is: 'live' },
}

const tea: DemoStory = {
  slug: 'hill-tea-fetches-a-record-and-the-pickers-ask-for-a-share',
  headline: 'Hill tea fetches a record, and the pickers ask for a share',
  shortHeadline: 'Record for hill tea',
  standfirst: 'A cold spring made the leaf slow and sweet. A kilo sold at Amberley for the price of a bicycle',
  slugline: 'hill-tea',
  section: 'business',
  bylines: by('tomas-whitlock'),
  picture: 'tea-terraces',
  dateline: 'Amberley Hills',
  subjects: ['tea', 'commodities', 'wages'],
  sources: [
    { name: 'Auctioneer’s book, Amberley', said: 'Lot 118, 412 crowns a kilo. Previous record 365.' },
    { name: 'Pickers’ association', said: 'Asks for a third of anything above 300.' },
  ],
  genre: 'news',
  urgency: 5,
  body: [
    'A lot of first-flush tea from the Amberley Hills was sold yesterday for 412 crowns a kilo, which is a record for the auction and about the price of a bicycle.',
    'Buyers put it down to the weather. A cold spring held the bushes back by three weeks, and leaf that grows slowly is sweeter. There was also less of it: the hill gardens picked 40 tonnes before the rains, where 55 is usual.',
    'The pickers’ association, whose members are paid by weight, has asked for a third of whatever the tea fetches above 300 crowns. It points out that a short, slow crop is the same climb for fewer kilos.',
    'The growers said that they would meet the association next week. The lot was bought by a blender who, asked what he would do with it, said that he meant to drink some.',
  ],
  standing: { is: 'live' },
}

const bread: DemoStory = {
  slug: 'millers-watch-the-sky-as-the-price-of-a-loaf-holds',
  headline: 'Millers watch the sky as the price of a loaf holds',
  shortHeadline: 'Millers watch the sky',
  standfirst: 'Stocks will last until the harvest, if the harvest is on time',
  slugline: 'bread-price',
  section: 'business',
  bylines: [{ who: 'tomas-whitlock', role: 'reporting' }],
  picture: 'wheat-before-rain',
  subjects: ['food prices', 'farming'],
  sources: [],
  notes: 'First draft. No sources named yet: ring the millers’ exchange, and somebody who bakes.',
  genre: 'news',
  urgency: 6,
  body: [
    'The wholesale price of flour has not moved for five weeks, and millers say that it will not until somebody sees rain.',
    'There is wheat in store for eleven weeks. The harvest is ten weeks off.',
  ],
  standing: { is: 'draft' },
}

const furnace: DemoStory = {
  slug: 'steelworks-at-harran-to-relight-its-second-furnace',
  headline: 'Steelworks at Harran to relight its second furnace',
  shortHeadline: 'Harran relights its furnace',
  standfirst: 'The ferry order needs plate. The men who know how to make it are being asked to come back',
  slugline: 'harran-furnace',
  section: 'business',
  bylines: by('tomas-whitlock'),
  picture: 'second-furnace',
  dateline: 'Harran',
  subjects: ['steel', 'jobs', 'shipbuilding'],
  sources: [
    { name: 'Works manager, Harran', said: 'Number two to be lit on Thursday week. Ninety jobs.' },
    { name: 'Union branch secretary', said: 'Number of former men written to: 240.' },
  ],
  notes:
    'For tomorrow evening. The number of jobs changed after approval: 90 became 110. Needs approving again if the new figure is to go.',
  genre: 'news',
  urgency: 4,
  body: [
    'The second furnace at the Harran steelworks, cold for six years, is to be relit to make plate for [two ferries ordered from the Lenn](story:last-yard-on-the-lenn-lands-an-order-for-two-ferries). The works will take on ninety people.',
    'It takes nine days to bring a furnace up to heat, and longer to find those who can tell by the colour when it is there. The union has written to 240 of its former members. The youngest is 51.',
    'The works manager said that the instruments were better than they used to be. The branch secretary said that they had been saying so when they put it out.',
  ],
  standing: {
    is: 'held',
    at: 30 * 60,
    changedSince: {
      headline: 'Steelworks at Harran to relight its second furnace and take on 110',
      body: [
        'The second furnace at the Harran steelworks, cold for six years, is to be relit to make plate for [two ferries ordered from the Lenn](story:last-yard-on-the-lenn-lands-an-order-for-two-ferries). The works will take on 110 people, twenty more than it had said.',
        'It takes nine days to bring a furnace up to heat, and longer to find those who can tell by the colour when it is there. The union has written to 240 of its former members. The youngest is 51.',
        'The works manager said that the instruments were better than they used to be. The branch secretary said that they had been saying so when they put it out.',
      ],
    },
  },
}

export const business: readonly DemoStory[] = [bank, shipyard, tea, bread, furnace]
