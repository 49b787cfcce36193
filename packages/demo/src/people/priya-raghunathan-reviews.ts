import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Priya's stories, by story. */
export const PRIYA_REVIEWS = {
  sorter: [
    {
      requestedDaysAgo: 54,
      message: "Is the sum with the pairs too fast to follow when spoken?",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "ines-valadares",
      submittedDaysAgo: 50,
      comments: [
        {
          section: "action",
          quote: "With 20 pairs and four hours we'd clear about 15,000, not 21,000.",
          body: "It is the best moment. Slow down: pairs, hours, then the total.",
          reply: "Practised with a beat between each. Better.",
          resolved: true,
        },
        {
          section: "result",
          quote: "against 99.4% with the machine",
          body: "I like that you give the number that makes you look a little worse.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "I stopped the inbound belt so the floor wouldn't bury us." },
        specificity: { score: 5, quote: "15,140 left that night, 98.9% of them on the right van by the scan check" },
        judgement: { score: 5, quote: "I made nearly 6,000 people wait a day on purpose" },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "One evening, one decision, and you show me the arithmetic you did on your feet. Approved.",
    },
  ],
  cartons: [
    {
      requestedDaysAgo: 57,
      message: "My failure story. Please be honest.",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 51,
      comments: [
        {
          section: "action",
          quote: "before I had a fix",
          body: "Three words that'll get you the job. Lean on them.",
        },
        {
          section: "tradeoffs",
          quote: "in a drop test of 50, two broke",
          body: "Say that's four in a hundred. It makes the £3,900 look cheap.",
          reply: "Good point, that'd have been 600 bottles of 15,000.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "The mistake was mine, so the launch was mine too." },
        specificity: { score: 4 },
        judgement: { score: 4 },
        learning: { score: 5, quote: "I ask for a second pair of eyes when I'm most sure" },
        concision: { score: 4 },
      },
      summary: "Honest, exact, and the check you built survived you making it shorter. Approved as it stands.",
    },
  ],
  shifts: [
    {
      requestedDaysAgo: 30,
      message: "Does he sound like the baddie?",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 24,
      comments: [
        {
          section: "task",
          quote: "had wanted my job",
          body: "Is this needed? You're generous everywhere else. What happens to the story if you leave it out?",
          reply: "It still works. I'll drop it aloud.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 4 },
        judgement: { score: 4 },
        learning: { score: 5, quote: "If a thread reaches three replies, I walk over." },
        concision: { score: 5, quote: "I said so in front of his crew and moved it that night." },
      },
      summary:
        "You found your own fault in his building and said so. That is how a conflict story should go. Approved.",
    },
  ],
  carrier: [
    {
      requestedDaysAgo: 36,
      message: "First go at this one, what do you think?",
      dueInDays: 10,
      onRevision: 0,
      ends: "withdrawn",
      closedDaysAgo: 34,
    },
  ],
  apprentices: [
    {
      requestedDaysAgo: 1,
      message: "My interview is this week! Only if somebody has twenty minutes.",
      dueInDays: 3,
      onRevision: 0,
      ends: "requested",
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
