import type { DemoReview } from "../demo-shape.ts";

/** Reviews of Letícia's stories, by story. */
export const LETICIA_REVIEWS = {
  overbooked: [
    {
      requestedDaysAgo: 37,
      message: "Please correct also my English.",
      dueInDays: 7,
      onRevision: 1,
      ends: "approved",
      coach: "devika-menon",
      submittedDaysAgo: 32,
      comments: [
        {
          section: "action",
          quote: "who loses less",
          body: "Your English is clear and it's yours; I'd leave it. 'Who has least to lose' is the usual phrase, if you want it.",
          reply: "I take it, thank you.",
          resolved: true,
        },
        {
          section: "tradeoffs",
          quote: "then you move a family with two sleeping children",
          body: "I can see the lobby. Was there a family like that the year before?",
          reply: "Yes, and I was the one who moved them.",
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "At the desk I put myself and not the trainees." },
        specificity: { score: 5, quote: "I called seven hotels and took 15 rooms within 2 km" },
        judgement: { score: 5, quote: "I did not choose by who paid less but by who loses less" },
        learning: { score: 4 },
        concision: { score: 4 },
      },
      summary: "Beds before bad news, and a rule for who moves. Clear thinking in four hours. Approved.",
    },
  ],
  wedding: [
    {
      requestedDaysAgo: 33,
      message: "I am ashamed of this story. Should I use another?",
      dueInDays: 10,
      onRevision: 0,
      ends: "approved",
      coach: "ines-valadares",
      submittedDaysAgo: 26,
      comments: [
        {
          section: "situation",
          quote: "to have no worry",
          body: "Keep it. It tells what they had really bought.",
        },
        {
          section: "action",
          quote: "not by e-mail, told her that it was me",
          body: "For this line you use this story and no other.",
          reply: "Then I keep it.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 5, quote: "I forgot to pass on three gluten-free meals" },
        specificity: { score: 4 },
        judgement: { score: 4 },
        learning: { score: 5, quote: "I do not keep anything in my head that another person will eat." },
        concision: { score: 4 },
      },
      summary: "Use it. You answer for it in the first four words and you end with your own legs. Approved.",
    },
  ],
  buffet: [
    {
      requestedDaysAgo: 25,
      message: "Is it too small for a manager's job?",
      dueInDays: 7,
      onRevision: 0,
      ends: "approved",
      coach: "hamish-tulloch",
      submittedDaysAgo: 20,
      comments: [
        {
          section: "action",
          quote: "Each morning I told the team the kilos and no name.",
          body: "Four words of leadership at the end there.",
        },
        {
          section: "result",
          quote: "I used the same scale, 14 days before and 14 after.",
          body: "Same number of guests both times? I'd ask you that.",
          reply: "130 and 134 on average. I have it ready.",
          resolved: true,
        },
      ],
      ratings: {
        structure: { score: 4 },
        ownership: { score: 4 },
        specificity: { score: 5, quote: "41 kg → 17 kg a day after eight weeks" },
        judgement: { score: 4 },
        learning: { score: 4 },
        concision: { score: 5, quote: "Now I weigh before I have an opinion." },
      },
      summary: "Not small at all. €1,700 a month, and you found it with a scale and a strong stomach. Approved.",
    },
  ],
  oneLift: [
    {
      requestedDaysAgo: 6,
      message: "Is the plan understandable? It has many floors.",
      dueInDays: 9,
      onRevision: 0,
      ends: "in_review",
      coach: "devika-menon",
      comments: [
        {
          section: "action",
          quote: "They got floors one and two.",
          body: "Did any of the 31 refuse, and what did you do then?",
        },
        {
          section: "result",
          quote: "I had a trainee with a watch",
          body: "Lovely. That's how you know, and you say it in six words.",
        },
      ],
    },
  ],
} satisfies Record<string, readonly DemoReview[]>;
