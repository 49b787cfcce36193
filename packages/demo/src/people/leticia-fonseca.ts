import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { LETICIA_HOTEL_STORIES } from "./leticia-fonseca-hotel.ts";
import { LETICIA_REVIEWS } from "./leticia-fonseca-reviews.ts";

const own = { author: "leticia-fonseca", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "leticia-overbooked",
    kind: "challenge",
    title: "Fourteen rooms too many",
    question: "Tell me about a day when everything came at once.",
    competencies: ["delivery-under-pressure", "ownership", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 44,
    revisions: writeRevisions(
      {
        daysAgo: 44,
        situation:
          "On a Saturday in August a fault between our system and a booking site sold 14 rooms which we did not have. The hotel has 86, all were full, and the first guests arrive at 15:00.",
        task: "I was duty manager and alone until Monday. I had four hours to find beds.",
        action:
          "I closed the sale in all channels. I called other hotels and took rooms there, and then I called the guests and offered them a taxi and dinner.",
        tradeoffs: "Easier was to wait and move who comes last.",
        result: "All 14 slept within 2 km. We had only one bad review.",
        lessons: "Bad news I give now early and myself.",
      },
      {
        daysAgo: 38,
        task: "I was duty manager and alone until Monday. I had four hours to find beds, and to decide who must go.",
        action:
          "First I closed the sale in all channels, so that 14 does not become 20. I called seven hotels and took 15 rooms within 2 km, same category or better, before I told anybody. I did not choose by who paid less but by who loses less: one night, no children, late arrival. I reached 11 of them before they were on the road and offered a taxi, the better room and dinner with us. At the desk I put myself and not the trainees. I wrote each name, hour and cost on one sheet, and agreed with the owner a limit of €2,500; above it I call him again.",
        tradeoffs:
          "Easier was to wait and move who comes last, as a colleague told me. It costs nothing until nine in the evening and then you move a family with two sleeping children. Mine cost more, because I promised better rooms to people who maybe would cancel.",
        result:
          "All 14 slept within 2 km and 13 accepted without complaint. It cost €2,140. One bad review, when the overbooking of the year before left six from nine guests, and three of the 14 came back within a year; I looked in the guest file.",
        lessons:
          "Bad news I give now early and myself. And every morning at eight we compare rooms sold with rooms real; at a difference of two the channel closes alone.",
      },
    ),
    practices: [
      { daysAgo: 15, seconds: 178 },
      { daysAgo: 8, seconds: 164 },
    ],
    reviews: LETICIA_REVIEWS.overbooked,
  },
  {
    ...own,
    key: "leticia-wedding",
    kind: "challenge",
    title: "The wedding and the wrong bread",
    question: "Tell me about a mistake and what you did with it.",
    competencies: ["failure-and-learning", "growth-and-feedback", "ownership"],
    intendedLevel: "strong",
    createdDaysAgo: 42,
    revisions: writeRevisions({
      daysAgo: 42,
      situation:
        "I forgot to pass on three gluten-free meals for a wedding of 120 people. One guest with coeliac disease ate bread that we served as safe and was ill for two days. The family had paid us €14,000 to have no worry.",
      task: "I had taken the call with the list and nobody else knew. I was the one to answer for it to the guest, the family and our kitchen.",
      action:
        "I called the guest next morning, not by e-mail, told her that it was me and asked what she needs. Then I looked how it could happen. In the notes of 26 events, nine late changes had been only in somebody's phone. With the chef I made one sheet per event that hangs in the kitchen: changes only there, in red, signed by who took it and who read it. A plate with an allergy gets a coloured ring and one person carries it. We tried it at four small events before the next wedding, with a rule: sheet not signed, no plate leaves.",
      tradeoffs:
        "The owner wanted a program for allergies at €180 a month. I was against, because the problem is the last hour, when all hands are wet and nobody opens a tablet. The price of paper is that the office sees changes only in the evening.",
      result:
        "In the 12 months after: 58 events, 212 special meals and one mistake, found at the ring before the table. In the 26 events before there were seven, by the chef's book. The guest came back for her own anniversary.",
      lessons:
        "I do not keep anything in my head that another person will eat. When I take a change I walk it to the kitchen with my own legs.",
    }),
    practices: [{ daysAgo: 13, seconds: 160 }],
    reviews: LETICIA_REVIEWS.wedding,
  },
  {
    ...own,
    key: "leticia-buffet",
    kind: "accomplishment",
    title: "41 kilos of breakfast a day",
    question: "What did you improve on your own initiative?",
    competencies: ["customer-and-business-impact", "initiative"],
    intendedLevel: "strong",
    createdDaysAgo: 35,
    revisions: writeRevisions({
      daysAgo: 35,
      situation:
        "Our breakfast threw away 41 kg of food a day for 130 guests, about €2,900 in a month, and nobody had this number until I stood beside the bin with a scale.",
      task: "Nobody had asked me, I was breakfast supervisor. I asked the manager for eight weeks to change the buffet. The guest score for breakfast, 8.7, must not go down.",
      action:
        "I weighed the bin by dish for two weeks. Pastry, scrambled egg and melon were 68% of it. I changed three things: smaller trays filled more often, eggs to order in the last hour, melon in half slices. I asked the two cooks which of these they hate least and began with that one, only on weekdays and with a limit, under 8.5 for one week and we go back. Each morning I told the team the kilos and no name.",
      tradeoffs:
        "Eggs to order mean a cook at the station from nine to ten, so lunch starts later. And I gave up the full table, which the owner loved; he says it looks poor. Smaller plates would be cheaper but I rejected them, guests see the trick.",
      result:
        "41 kg → 17 kg a day after eight weeks, 59% less, which saves about €1,700 a month. The score went from 8.7 to 8.8. I used the same scale, 14 days before and 14 after.",
      lessons: "I had been sure it is the bread. Bread was 6%. Now I weigh before I have an opinion.",
    }),
    practices: [{ daysAgo: 6, seconds: 138 }],
    reviews: LETICIA_REVIEWS.buffet,
  },
  ...LETICIA_HOTEL_STORIES,
];

export const LETICIA_FONSECA: DemoCandidate = {
  person: {
    key: "leticia-fonseca",
    name: "Letícia Fonseca",
    email: "leticia.fonseca@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/Lisbon",
    interview: {
      organisation: "The Alder Hotels",
      profile: "customer-first",
      role: "Hotel operations manager",
      daysFromNow: 21,
    },
  },
  stories,
};
