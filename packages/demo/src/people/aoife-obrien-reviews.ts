import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Aoife's stories, by story. */
export const AOIFE_REVIEWS = {
  sepsis: [
    {
      requestedDaysAgo: 43,
      message: "Is it all right to open with my own mistake? I'm afraid it sounds careless.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 40,
      comments: [
        {
          section: "situation",
          quote: "He recovered, but it could have gone the other way.",
          body: "Keep this. You say how it ended before anyone has to ask.",
        },
        {
          section: "action",
          quote: "So the cause wasn't knowledge, it was the walk to the desk.",
          body: "This is the turn of the story. Pause here when you say it aloud.",
          reply: "I rushed straight over it in practice. Will do.",
          resolved: true,
        },
        {
          section: "tradeoffs",
          quote: "the phones came out of our training money",
          body: "Have the sum ready. Someone on the panel holds a budget.",
          reply: "It was £312 for the four.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "The escalation was mine to make." },
        specificity: { score: 5, quote: "Median time from score to call fell from 38 minutes to 9." },
        judgement: { score: 4 },
        learning: { score: 5, quote: "I finish the call and hand the interruption to someone by name" },
        concision: { score: 4 },
      },
      summary:
        "You take it on the chin in the second sentence and spend the rest on what you did about it. That isn't careless, that's the job you're applying for. Approved.",
    },
  ],
  handover: [
    {
      requestedDaysAgo: 46,
      message: "Does he come across as a villain? He isn't one.",
      dueInDays: 10,
      onRevision: 0,
      ends: "changes_asked",
      coach: "devika-menon",
      submittedDaysAgo: 41,
      comments: [
        {
          section: "action",
          quote: "We had a talk about the sheet",
          body: "Who asked for the talk, and what was the first thing said? I can't see you in this section yet.",
          reply: "I asked for it. I've written out how it opened.",
          resolved: true,
        },
        {
          section: "tradeoffs",
          quote: "I chose not to",
          body: "Why not? What did it cost you to leave that door shut?",
          resolved: true,
        },
        {
          section: "lessons",
          quote: "It's important to listen to people.",
          body: "Anyone could write this. What do you do on a Tuesday now that you didn't do before?",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 3 },
        ownership: { score: 2, quote: "we agreed to make it shorter" },
        specificity: { score: 3 },
        judgement: { score: 2, quote: "but I chose not to" },
        learning: { score: 1, quote: "It's important to listen to people." },
        concision: { score: 4 },
      },
      summary:
        "The situation is excellent and then you vanish behind 'we'. Tell me what you did in those ten minutes, why you stayed away from the director, and how you know it was 32.",
    },
    {
      requestedDaysAgo: 35,
      message: "Rewritten after your questions. I hope I'm in it now.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 33,
      comments: [
        {
          section: "tradeoffs",
          quote: "I'd have won the form and lost the man",
          body: "The best line in your bank. Do not explain it when you say it.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "I asked for ten minutes that week" },
        specificity: { score: 4 },
        judgement: { score: 5, quote: "I'd have won the form and lost the man." },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "A different story from the first one, and all of it yours. Approved.",
    },
  ],
  beforeNoon: [
    {
      requestedDaysAgo: 40,
      message: "Too many numbers?",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "ines-valadares",
      submittedDaysAgo: 35,
      comments: [
        {
          section: "result",
          quote: "All three come from the same bed report the hospital used before.",
          body: "Very good to say where they come from. Aloud, give two numbers and keep the third for the question.",
          reply: "I'll keep the trolley waits back.",
        },
      ],
      ratings: {
        structure: {
          score: 5,
          quote: "There'd been posters about it for two years and nobody had been given the job.",
        },
        ownership: { score: 4 },
        specificity: { score: 5, quote: "Discharges before noon went from 11% to 34% in five months" },
        judgement: { score: 4 },
        learning: { score: 4 },
        concision: { score: 3 },
      },
      summary:
        "Clear from first to last, and the limit you set in advance shows care. Approved, with one number fewer when spoken.",
    },
  ],
  pumps: [
    {
      requestedDaysAgo: 4,
      message: "Will a panel without nurses follow the part about the second screen?",
      dueInDays: 7,
      onRevision: 0,
      ends: "in_review",
      coach: "hamish-tulloch",
      comments: [
        {
          section: "action",
          quote: "worked it as a tired nurse would at four in the morning",
          body: "I'm no nurse and I followed it. This picture does the work.",
        },
      ],
    },
  ],
  family: [
    {
      requestedDaysAgo: 2,
      message: "It has hardly any numbers. Is it still worth telling?",
      dueInDays: 6,
      onRevision: 0,
      ends: "requested",
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
