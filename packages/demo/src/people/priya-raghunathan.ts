import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { PRIYA_DEPOT_STORIES } from "./priya-raghunathan-depot.ts";
import { PRIYA_REVIEWS } from "./priya-raghunathan-reviews.ts";

const own = { author: "priya-raghunathan", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "priya-sorter",
    kind: "challenge",
    title: "Sorter down, six days before Christmas",
    question: "Tell me about working under real pressure.",
    competencies: ["delivery-under-pressure", "ambiguity", "ownership"],
    intendedLevel: "strong",
    createdDaysAgo: 63,
    revisions: writeRevisions(
      {
        daysAgo: 63,
        situation:
          "Six days before Christmas the main sorter at our parcel depot seized at 18:40 with 21,000 parcels still to leave that night. Anything left behind meant a present a day late.",
        task: "I was late-shift manager with 46 people, and the engineer said 'tomorrow morning, perhaps'. Getting the vans out was down to me.",
        action:
          "I stopped the inbound belt so the floor wouldn't bury us. With the two longest-serving loaders I drew eight hand-sorting lanes on the floor in chalk and put everyone on them. It was all hands on deck and the atmosphere was brilliant. I also rang some senders.",
        tradeoffs: "",
        result: "15,140 parcels left that night and the rest were gone by noon next day.",
        lessons: "You find out what people are made of. The chalk plan is now painted on the floor.",
      },
      {
        daysAgo: 55,
        action:
          "I stopped the inbound belt so the floor wouldn't bury us. With the two longest-serving loaders I drew eight hand-sorting lanes on the floor in chalk, by postcode. I timed the first for ten minutes: 190 parcels an hour for a pair. With 20 pairs and four hours we'd clear about 15,000, not 21,000. So at half seven I rang our three biggest senders, gave them that number and asked which of theirs could wait. At the end of each lane ten parcels in every hundred were scanned, and a lane above 2% wrong stopped until I'd found out why.",
        tradeoffs:
          "I could have loaded the lot unsorted and let the local depots deal with it; another site did, the year before, and lost two days. By choosing, I made nearly 6,000 people wait a day on purpose, and two of the senders didn't like being asked.",
        result:
          "15,140 left that night, 98.9% of them on the right van by the scan check, against 99.4% with the machine. The other 5,860 were gone by noon next day. We paid £2,300 in credits; the other site's breakdown had cost £19,000.",
        lessons:
          "Ten minutes of timing before I promised anything is what I'd repeat. The chalk plan is painted on the floor now, and the late shift runs it for 20 minutes on the first Tuesday of every month.",
      },
    ),
    practices: [
      { daysAgo: 17, seconds: 180 },
      { daysAgo: 4, seconds: 161 },
    ],
    reviews: PRIYA_REVIEWS.sorter,
  },
  {
    ...own,
    key: "priya-cartons",
    kind: "challenge",
    title: "Forty thousand boxes, 12 mm too low",
    question: "When did you get something badly wrong?",
    competencies: ["failure-and-learning", "growth-and-feedback", "ownership"],
    intendedLevel: "strong",
    createdDaysAgo: 58,
    revisions: writeRevisions({
      daysAgo: 58,
      situation:
        "In my second month as stock controller I ordered 40,000 cartons for a cosmetics client that were 12 mm too low for their best-selling bottle. That was £11,600 of cardboard, and their spring launch was eleven days off.",
      task: "I'd taken the height from an old drawing and asked nobody to look. The mistake was mine, so the launch was mine too.",
      action:
        "I told my manager and the client that afternoon, before I had a fix: how many, why, and that they'd hear from me at ten next day. I measured all 14 of their products, and nine fitted the low carton. I found a supplier 30 miles away who could make 9,000 of the right size in six days, and got the first one to re-crease 6,000. Afterwards I wrote a one-page order check: real product in a real sample carton, photographed, second signature above £1,000. I tried it on three orders and cut it from 22 lines to seven because people skipped it.",
      tradeoffs:
        "The local batch cost £3,900 more. The alternative was padding the bottles with paper and hoping; in a drop test of 50, two broke. I took the cost over the returns.",
      result:
        "The launch went out on the day. 31,000 of the low cartons were used on other products within the year, so we wrote off £870 and not £11,600. Wrong-carton orders: four in the twelve months before the check, none in the 18 since, by the purchase log.",
      lessons:
        "I used to check by rereading. Now I check by putting the thing in the box, and I ask for a second pair of eyes when I'm most sure.",
    }),
    practices: [{ daysAgo: 11, seconds: 157 }],
    reviews: PRIYA_REVIEWS.cartons,
  },
  {
    ...own,
    key: "priya-shifts",
    kind: "challenge",
    title: "Two shifts that blamed each other",
    question: "Tell me about a conflict between teams.",
    competencies: ["conflict", "communication", "leadership-and-mentoring"],
    intendedLevel: "strong",
    createdDaysAgo: 51,
    revisions: writeRevisions(
      {
        daysAgo: 51,
        situation:
          "Days and nights at our depot hadn't spoken properly for a year. Each said the other left the mess, and the first hour of every shift went on moving pallets: 52 minutes on average, when I timed it for two weeks.",
        task: "I'd just taken over nights. My opposite number on days had wanted my job and would only talk by e-mail with our boss copied in. I wanted those minutes back without going to the boss.",
        action:
          "I rang him and offered to work two of his mornings, whenever he liked. On the second I saw why his people hated us: we parked returns in front of their pick face because it was nearest our door. I said so in front of his crew and moved it that night. Then I asked for one thing in return: five minutes' handover on foot, the two of us, no e-mail. I kept the minutes lost on a whiteboard both shifts could write on, and he and I agreed that if they hadn't dropped in four weeks we'd go to the boss together.",
        tradeoffs:
          "I gave up the spot by the door, so nights walk 80 metres further with every return, about 15 minutes a shift. Going upstairs first would have been quicker, and one of us would have been the loser.",
        result:
          "Moving pallets went from 52 minutes to 14 in six weeks, 73% less, timed the same way. Two people who'd asked to change shift took it back. He and I now swap a shift every quarter.",
        lessons:
          "I go and stand in the other person's problem before I write about mine. If a thread reaches three replies, I walk over.",
      },
      {
        daysAgo: 22,
        task: "I'd just taken over nights. My opposite number on days would only talk by e-mail with our boss copied in. I wanted those minutes back without going to the boss.",
      },
    ),
    practices: [{ daysAgo: 7, seconds: 169 }],
    reviews: PRIYA_REVIEWS.shifts,
  },
  ...PRIYA_DEPOT_STORIES,
];

export const PRIYA_RAGHUNATHAN: DemoCandidate = {
  person: {
    key: "priya-raghunathan",
    name: "Priya Raghunathan",
    email: "priya.raghunathan@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
    interview: {
      organisation: "Fernway Logistics",
      profile: "fast-delivery",
      role: "Regional operations manager",
      daysFromNow: 5,
    },
  },
  stories,
};
