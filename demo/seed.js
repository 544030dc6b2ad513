/**
 * What people said under the demo's posts before you came. The one source for both stores: demo.js gives it to the
 * browser store, scripts/lib/seed.mjs writes it to the Firestore emulator. People and words are invented.
 */

/**
 * @typedef {object} Writer
 * @property {string} uid  The account's id.
 * @property {string} name
 * @property {true} [guest]
 * @property {'owner'} [role]
 */

/**
 * @typedef {object} SeedComment
 * @property {string} id  Constant, so that seeding twice changes nothing.
 * @property {Writer} by
 * @property {number} minutesAgo  Counted back from the moment of seeding.
 * @property {string} text
 * @property {string} [parent]
 * @property {number} [likes]
 * @property {true} [held]  It waits for approval: moderators alone see it.
 * @property {readonly ('spam' | 'abuse' | 'off-topic' | 'illegal' | 'other')[]} [reports]  Why readers reported it.
 */

/**
 * @typedef {object} SeedThread
 * @property {string} page  The post's path on the demo's server.
 * @property {string} title
 * @property {readonly SeedComment[]} comments  In the order of publication.
 */

/** @type {Record<'ines' | 'renate' | 'dele' | 'hannah' | 'marcus' | 'jo' | 'sunil' | 'owen' | 'priya' | 'teun' | 'growth', Writer>} */
export const writers = {
  // The id that the browser store gives to its author: who writes as the author may edit these comments.
  ines: { uid: 'author', name: 'Ines Calloway', role: 'owner' },
  renate: { uid: 'seed-renate-vogel', name: 'Renate Vogel' },
  dele: { uid: 'seed-dele-adeyemi', name: 'Dele Adeyemi' },
  hannah: { uid: 'seed-hannah-lindqvist', name: 'Hannah Lindqvist' },
  marcus: { uid: 'seed-marcus-bell', name: 'Marcus Bell' },
  jo: { uid: 'seed-jo', name: 'Jo, seven months in', guest: true },
  sunil: { uid: 'seed-sunil-prakash', name: 'Sunil Prakash' },
  owen: { uid: 'seed-owen-castellanos', name: 'Owen Castellanos' },
  priya: { uid: 'seed-priya-raman', name: 'Priya Raman' },
  teun: { uid: 'seed-teun', name: 'Teun', guest: true },
  growth: { uid: 'seed-growth', name: 'Growth Partner', guest: true },
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** @type {readonly SeedThread[]} */
export const threads = [
  {
    page: '/demo/sales-leader.html',
    title: 'Your buyer has done the reading. Who leads now?',
    comments: [
      {
        id: 'seed-reading-buyer',
        by: writers.renate,
        minutesAgo: 6 * DAY + 3 * HOUR,
        likes: 7,
        text: `I buy for a living, pumps and valves mostly, so let me speak for the other side of the table. You are right that we read first. You are too kind about what there is to read: half of what reaches me as “insight” is a brochure with a question mark in its title.

The two suppliers whom I call early are the ones who once told me in writing when *not* to buy from them.`,
      },
      {
        id: 'seed-reading-averages',
        by: writers.dele,
        minutesAgo: 6 * DAY + HOUR,
        likes: 3,
        text: `I agree with the conclusion and doubt the number. 57 percent is an average, and averages hide the deals I live on: my customers ring on the first day, because the plant is standing still. Their reading comes afterwards. I would be sorry to see a manager move hours from the phone to the keyboard on the strength of somebody else’s industry.`,
      },
      {
        id: 'seed-reading-letter',
        by: writers.ines,
        minutesAgo: 5 * DAY + 22 * HOUR,
        parent: 'seed-reading-buyer',
        text: `Renate, your last sentence is better than my whole article. What did they send you: a guide, or a letter?`,
      },
      {
        id: 'seed-reading-seal',
        by: writers.renate,
        minutesAgo: 5 * DAY + 20 * HOUR,
        parent: 'seed-reading-letter',
        likes: 4,
        text: `A note of two pages on when the cheaper seal is good enough. I have had it since 2019, and so has everybody I forwarded it to.`,
      },
      {
        id: 'seed-reading-urgency',
        by: writers.hannah,
        minutesAgo: 4 * DAY + 5 * HOUR,
        parent: 'seed-reading-averages',
        likes: 2,
        text: `Fair, and yet: whom do they ring on that first day? In our trade it is the person whose repair notes they have already read. An emergency makes the list shorter. It was written before.`,
      },
      {
        id: 'seed-reading-fridays',
        by: writers.marcus,
        minutesAgo: 3 * DAY + 2 * HOUR,
        likes: 5,
        text: `I held your three orders against my own calendar of last quarter.

> She was working in the half of the process where the mind is made up.

Guilty. In case it helps somebody, this is what we changed:

- **Two hours on Friday** belong to writing, and they are blocked for everybody, me included.
- Each of us owns *one* question that customers ask before they buy.
- The answer is published even when it is “it depends”.

It took two quarters until anybody noticed. Then a prospect opened the first call by reading one of them back to us, which is [the study you quote](https://hbr.org/2012/07/the-end-of-solution-sales) seen from the inside.`,
      },
      {
        id: 'seed-reading-hiding',
        by: writers.jo,
        minutesAgo: 27 * HOUR,
        likes: 3,
        text: `An honest question from my first sales job: how do I lead anybody when I know less than the people I sell to? This made me want to try, and also to hide a little.`,
      },
      {
        id: 'seed-reading-twelve',
        by: writers.ines,
        minutesAgo: 25 * HOUR,
        parent: 'seed-reading-hiding',
        likes: 6,
        text: `You know one thing that none of them knows, Jo: what the last twelve customers asked. Write the twelve questions down without the names, and send them to the thirteenth. Most of us began with something like that.`,
      },
      {
        id: 'seed-reading-mistakes',
        by: writers.sunil,
        minutesAgo: 5 * HOUR,
        parent: 'seed-reading-hiding',
        text: `Mine was a list of things I could not answer. Three customers wrote back with the answers, and one of the three is still my largest account.`,
      },
      {
        id: 'seed-reading-repairs',
        by: writers.teun,
        minutesAgo: 3 * HOUR,
        parent: 'seed-reading-urgency',
        held: true,
        text: `That is me you describe. I keep the repair notes of one firm in the van, and I have never bought a thing from them. I have sent them four customers.`,
      },
      {
        id: 'seed-reading-leads',
        by: writers.growth,
        minutesAgo: 50,
        held: true,
        text: `Great read! We deliver **10,000 verified leads a month** to leaders like you, see https://leads.example and https://leads.example/pricing`,
      },
    ],
  },
  {
    page: '/demo/quiet-pipeline.html',
    title: 'A quiet pipeline is an answer',
    comments: [
      {
        id: 'seed-quiet-one-word',
        by: writers.owen,
        minutesAgo: 9 * DAY,
        likes: 2,
        text: `As a buyer I can vouch for closing the file. I had been avoiding a vendor from plain embarrassment, and the offer to stop was the first message that I could answer in one word. (It was *yes*. We are talking again in March.)`,
      },
      {
        id: 'seed-quiet-forgotten',
        by: writers.priya,
        minutesAgo: 8 * DAY + 7 * HOUR,
        reports: ['off-topic', 'other', 'off-topic'],
        text: `A fourth pile: **they no longer know who you are.** We once took a month to follow up a trial. Nobody was rude and nobody was stuck. We had simply been forgotten, and we had earned it.`,
      },
    ],
  },
];

/**
 * The same as a browser store takes it, whose threads are the pages of one origin.
 * @param {string} origin
 * @param {number} now  Milliseconds since the epoch.
 * @returns {import('../src/store/browser/config.js').SeedThread[]}
 */
export const seedAt = (origin, now) =>
  threads.map(({ page, title, comments }) => ({
    url: origin + page,
    title,
    comments: comments.map(({ id, by, minutesAgo, text, parent, likes = 0, held = false, reports = [] }) => ({
      id,
      entry: { ...by, text, ...(parent && { parent }), createdAt: now - minutesAgo * 60_000 },
      likes,
      held,
      reports,
    })),
  }));
