import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Grace's stories, by story. */
export const GRACE_REVIEWS = {
  mock: [
    {
      requestedDaysAgo: 31,
      message: "Will people outside schools know what a mock is?",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 27,
      comments: [
        {
          section: "situation",
          quote: "failed the chemistry mock",
          body: "Say 'practice exam' once and you're safe anywhere.",
          reply: "Done when I tell it.",
          resolved: true,
        },
        {
          section: "result",
          quote: "The parallel group went from 15 fails to 11 over the same months",
          body: "A comparison group in a behavioural answer. I've waited years for one.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "They were mine now." },
        specificity: { score: 5, quote: "In June seven failed, down from nineteen." },
        judgement: { score: 4 },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "Target, limit, comparison, and a plain admission of what you dropped. Approved.",
    },
  ],
  phones: [
    {
      requestedDaysAgo: 49,
      message: "Could somebody look at how I describe the deputy?",
      dueInDays: 7,
      onRevision: 0,
      ends: "expired",
      closedDaysAgo: 28,
    },
  ],
  onlineCourse: [
    {
      requestedDaysAgo: 45,
      message: "My failure. I'm not sure the end is strong.",
      dueInDays: 7,
      onRevision: 0,
      ends: "changes_asked",
      coach: "ines-valadares",
      submittedDaysAgo: 40,
      comments: [
        {
          section: "action",
          quote: "listened to their feedback",
          body: "What did they tell you? The answer must be the heart of this story.",
          reply: "Twenty-five minutes, that was the answer. It's in now.",
          resolved: true,
        },
        {
          section: "tradeoffs",
          quote: "I had to take out the live debates.",
          body: "Had to? It was your choice. Who lost by it?",
          remark: "turnedDown",
          resolved: true,
        },
        {
          section: "lessons",
          quote: "Always put the learner at the centre.",
          body: "This is on a poster somewhere. What do you do before you build, since then?",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 3 },
        specificity: { score: 3 },
        judgement: { score: 2, quote: "I had to take out the live debates." },
        learning: { score: 1, quote: "Always put the learner at the centre." },
        concision: { score: 4 },
      },
      summary:
        "A brave start. Between the failure and the 80% there is a hole: how many you rang, what they said, what you cut.",
    },
    {
      requestedDaysAgo: 36,
      message: "The phone calls are in. Thank you for pushing.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "ines-valadares",
      submittedDaysAgo: 34,
      comments: [
        {
          section: "lessons",
          quote: "I had tested the content and never the evening.",
          body: "I would end here, with a breath, and then the kitchen.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 5, quote: "24 of the 30 were still working, 80% against 34% the first time" },
        judgement: { score: 4 },
        learning: { score: 5, quote: "I had tested the content and never the evening." },
        concision: { score: 4 },
      },
      summary: "Now the failure teaches something, and you tell how you counted. Approved.",
    },
  ],
  microscale: [
    {
      requestedDaysAgo: 3,
      message: "For a learning-design panel: too much chemistry?",
      dueInDays: 7,
      onRevision: 0,
      ends: "assigned",
      coach: "ines-valadares",
    },
  ],
  studentTeachers: [
    {
      requestedDaysAgo: 17,
      message: "Second version. Is the limit clear?",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 12,
      comments: [
        {
          section: "action",
          quote: "I trained the mentors with films of me getting it wrong.",
          body: "Which one do you show first? Have that ready, I'd ask.",
          reply: "The one where I'm still taking the register at minute nine.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 4 },
        judgement: { score: 5, quote: "someone who leaves in November learns no planning at all" },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "Ambiguity made small enough to sign. Approved.",
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
