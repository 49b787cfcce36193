import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Tomáš's stories, by story. */
export const TOMAS_REVIEWS = {
  invoices: [
    {
      requestedDaysAgo: 59,
      message: "I would like to know if the technical part is too long for a manager.",
      dueInDays: 10,
      onRevision: 0,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 53,
      comments: [
        {
          section: "action",
          quote: "I had moved the mark 'sent' behind the e-mail",
          body: "Clear even to me. Can you say the next sentence without the word 'timed out'?",
          reply: "'The mail server did not answer', then.",
          resolved: true,
        },
        {
          section: "tradeoffs",
          quote: "because it would reverse the right payments too",
          body: "Good reason. Was anybody pushing you to take the quick way?",
          reply: "The sales director, by phone, at 18:00. I will add it when asked.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "It was my change, deployed on Friday at 16:20." },
        specificity: { score: 5, quote: "All 312 were refunded in under 19 hours" },
        judgement: { score: 5, quote: "I accepted one more night of angry mails for it" },
        learning: { score: 4 },
        concision: { score: 3 },
      },
      summary:
        "I would hire the person who tells this. The action is long for two minutes; know which three sentences you'd drop. Approved.",
    },
  ],
  morningReport: [
    {
      requestedDaysAgo: 56,
      message: "Is it impressive enough?",
      dueInDays: 7,
      onRevision: 0,
      ends: "changes_asked",
      coach: "hamish-tulloch",
      submittedDaysAgo: 52,
      comments: [
        {
          section: "action",
          quote: "incremental materialised aggregates",
          body: "Lost me. What did the thing do before, and what does it do now?",
          resolved: true,
        },
        {
          section: "result",
          quote: "much faster now, 12 times",
          body: "From what to what? And who noticed? A dentist's receptionist, I'd think. Put her in.",
          remark: "fromWhat",
          reply: "She is in the situation now.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 3 },
        ownership: { score: 4 },
        specificity: { score: 2, quote: "The job is much faster now, 12 times." },
        judgement: { score: 2, quote: "I was the only engineer on it and I had six weeks." },
        learning: { score: 1, quote: "Measure before you optimise." },
        concision: { score: 4 },
      },
      summary:
        "There's a good story under here. I need the people it hurt, the choice you turned down, and both ends of the number. Then send it back.",
    },
    {
      requestedDaysAgo: 49,
      message: "With the receptionist, the other option and the times.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 45,
      comments: [
        {
          section: "action",
          quote: "I switched 10 clinics, then 100, then all.",
          body: "Short and sure. More like this.",
          reply: "Thank you. @Rosalind Achterberg, this is the one for Thursday.",
          mentions: "rosalind-achterberg",
        },
      ],
      suggestions: [
        {
          section: "action",
          quote: "so she saw where we are without asking",
          replacement: "so she saw where we stood without asking",
          reason: "It happened then, so past tense.",
        },
        {
          section: "tradeoffs",
          quote: "and would have bought maybe a year",
          replacement: "and would have bought a year at most",
          reason: "You know the growth, so say it plainly.",
          refused: true,
        },
      ],
      overrules: {
        ruleId: "structure/stakes-first",
        reason: "430 clinics without their report are the stake, and they are the first words.",
      },
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 5, quote: "5 h 12 min → 26 min, which is 12 times faster" },
        judgement: { score: 5, quote: "so for six weeks I did nothing from the roadmap" },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "Night and day. I know who it helped, what it cost and how you know. Approved.",
    },
  ],
  testers: [
    {
      requestedDaysAgo: 39,
      message: "May I say that she cried?",
      dueInDays: 14,
      onRevision: 0,
      ends: "approved",
      coach: "ines-valadares",
      submittedDaysAgo: 28,
      comments: [
        {
          section: "action",
          quote: "After four weeks one of them was crying",
          body: "Say it, but ask yourself if she could be recognised by who listens. 'One of them was close to giving up' would also do.",
          reply: "Thank you. I will say it like this.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 4 },
        judgement: { score: 4 },
        learning: { score: 5, quote: "I ask 'what should I stop doing?' after one month, not when somebody cries" },
        concision: { score: 4 },
      },
      summary: "A mentor who changes his own habit in the middle of the story. Approved.",
    },
  ],
  calendar: [],
  alerts: [
    {
      requestedDaysAgo: 5,
      message: "For the on-call question. Please look at the trade-off.",
      dueInDays: 8,
      onRevision: 1,
      ends: "assigned",
      coach: "devika-menon",
    },
  ],
  microservices: [
    {
      requestedDaysAgo: 18,
      message: "Please check if I use the right terms.",
      dueInDays: 10,
      onRevision: 0,
      ends: "declined",
      coach: "hamish-tulloch",
      closedDaysAgo: 15,
      reason:
        "There's nothing for me to hold on to here yet: no number, and I can't tell what you did yourself. Fill in task, trade-offs and result first and send it again. I'll gladly take it then.",
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
