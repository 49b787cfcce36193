import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Daniel's stories, by story. */
export const DANIEL_REVIEWS = {
  accrual: [
    {
      requestedDaysAgo: 38,
      message: "Would a controller's panel forgive this?",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 31,
      comments: [
        {
          section: "task",
          quote: "I'd reviewed it myself because my manager was on leave",
          body: "That's the real fault, and you know it, since your lesson answers it. Good.",
        },
        {
          section: "result",
          quote: "2.3 against a floor of 2.0",
          body: "One line on what a covenant is, if HR's in the room.",
          reply: "'The promise we made the bank' will do.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "I told the finance director within the hour" },
        specificity: { score: 5, quote: "I checked all 63 manual journals above £5,000 against a source document" },
        judgement: { score: 4 },
        learning: { score: 5, quote: "Nobody reviews his own journal in our team any more, me first." },
        concision: { score: 4 },
      },
      summary: "They'll not forgive it, they'll hire you for it. Approved.",
    },
  ],
  revenue: [
    {
      requestedDaysAgo: 28,
      message: "Second version, with what I really said to him.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 21,
      comments: [
        {
          section: "action",
          quote: "brought the contract, not the standard",
          body: "What made you think of that?",
          reply: "A year of watching people glaze over at the standard.",
        },
        {
          section: "tradeoffs",
          quote: "kept me out of the firing line",
          body: "Could you say this about the company and not about you? It costs you nothing.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 4 },
        judgement: { score: 5, quote: "I can't sign this, and I'd like to help with what can be signed" },
        learning: { score: 4 },
        concision: { score: 3 },
      },
      summary: "A no with something in the other hand. Trim the action a little. Approved.",
    },
  ],
  leases: [
    {
      requestedDaysAgo: 12,
      message: "Is there too much accounting in it?",
      dueInDays: 10,
      onRevision: 0,
      ends: "assigned",
      coach: "hamish-tulloch",
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
