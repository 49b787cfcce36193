import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "renee-castellano", visibility: "team" } as const;

export const RENEE_CASTELLANO: DemoCandidate = {
  person: {
    key: "renee-castellano",
    name: "Renée Castellano",
    email: "renee.castellano@northlight.example",
    roles: ["candidate"],
    team: "winter-class",
    timeZone: "America/New_York",
    interview: { organisation: "Lakeside Mutual", profile: "balanced", role: "Compliance analyst", daysFromNow: 11 },
  },
  stories: [
    {
      ...own,
      key: "renee-exhibit",
      kind: "challenge",
      title: "The wrong exhibit, two hours before the deadline",
      question: "Tell me about a mistake you caught late.",
      competencies: ["failure-and-learning", "delivery-under-pressure", "ownership"],
      intendedLevel: "strong",
      createdDaysAgo: 30,
      revisions: writeRevisions({
        daysAgo: 30,
        situation:
          "At three in the afternoon I found out that the 240-page exhibit I'd prepared for a court filing was last month's draft, and it was due at five. Missing it could have cost our client, a family bakery, the right to be heard.",
        task: "I was the only paralegal on the case and I'd pulled the file myself, from memory, out of a folder with nine versions in it.",
        action:
          "I walked into the attorney's office and told her before I opened anything. Then I compared the two drafts and found that only 31 pages differed, so I split them: I checked numbers, a colleague from another case checked names, and we swapped. At 4:10 I asked the clerk's office what happens if we upload at 4:59 and it hangs. They told me to send the cover page first, so I did. The week after, I set up one rule for the folder: the filing copy is a locked file with the date in its name, and a second person opens it before it goes.",
        tradeoffs:
          "Asking for an extension would have been safer for me. I advised against it because the judge had already given us one. What we gave up was a full read: 209 pages went out on my comparison alone, and the attorney agreed to that in writing.",
        result:
          "We filed at 4:41 with no correction needed afterward. In the year before the rule we'd refiled four exhibits out of about 90; in the year since, none out of 97, from the court's own log.",
        lessons:
          "I don't pull a file from memory anymore, and I say the bad news while there's still time to use it. Three other teams in the office lock the filing copy now.",
      }),
      practices: [{ daysAgo: 6, seconds: 162 }],
      reviews: [
        {
          requestedDaysAgo: 28,
          message: "Can I tell this one without naming the client?",
          dueInDays: 7,
          onRevision: 0,
          ends: "approved",
          coach: "miles-okafor",
          submittedDaysAgo: 24,
          comments: [
            {
              section: "situation",
              quote: "a family bakery",
              body: "That's all the naming you need.",
              reply: "Great, keeping it.",
              resolved: true,
            },
          ],
          ratings: {
            structure: { score: 4 },
            ownership: { score: 5, quote: "told her before I opened anything" },
            specificity: { score: 4 },
            judgement: { score: 5, quote: "209 pages went out on my comparison alone" },
            learning: { score: 4 },
            concision: { score: 4 },
          },
          summary: "Tight clock, clear head, and the fix outlived the day. Approved.",
        },
      ],
    },
    {
      ...own,
      key: "renee-contracts",
      kind: "accomplishment",
      title: "Finding a contract in under a minute",
      question: "What have you made easier for others?",
      competencies: ["initiative", "customer-and-business-impact"],
      intendedLevel: "middling",
      createdDaysAgo: 19,
      revisions: writeRevisions({
        daysAgo: 19,
        situation:
          "Our firm had about 1,800 vendor contracts in shared folders, and people would send an email to the whole floor asking where something was. I timed it for a week and it took 25 minutes on average.",
        task: "I volunteered to organize them during the slow weeks in the summer.",
        action:
          "I made a list with vendor, dates, owner and renewal terms. I started with the 300 that were still active. I set it up so that it shows renewals 60 days ahead, and I did a lunch session to show everybody how to use it.",
        tradeoffs: "",
        result: "It takes under a minute to find an active contract now, down from 25.",
        lessons: "I learned that people will use a system if it's easy.",
      }),
      practices: [],
      reviews: [
        {
          requestedDaysAgo: 2,
          message: "What should I say when they ask about trade-offs?",
          dueInDays: 5,
          onRevision: 0,
          ends: "requested",
        },
      ],
    },
    {
      ...own,
      key: "renee-personalities",
      kind: "challenge",
      title: "Working with different personalities",
      question: "Tell me about a conflict at work.",
      competencies: ["conflict"],
      visibility: "private",
      intendedLevel: "weak",
      createdDaysAgo: 22,
      revisions: writeRevisions({
        daysAgo: 22,
        situation:
          "In a law firm you meet a lot of strong personalities and it can get pretty intense, especially around deadlines when everybody is stressed out.",
        task: "I consider myself a people person, so I often ended up being the one in the middle.",
        action:
          "I believe in open and honest communication. I would usually try to understand where everybody was coming from and find some common ground, and I kept things professional no matter what. We'd talk it out and move forward as a team.",
        tradeoffs: "",
        result: "In the end things generally worked out and we always met our deadlines.",
        lessons: "There is no I in team.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
