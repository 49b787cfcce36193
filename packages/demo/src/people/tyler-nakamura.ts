import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "tyler-nakamura", visibility: "team" } as const;

export const TYLER_NAKAMURA: DemoCandidate = {
  person: {
    key: "tyler-nakamura",
    name: "Tyler Nakamura",
    email: "tyler.nakamura@northlight.example",
    roles: ["candidate"],
    team: "winter-class",
    timeZone: "America/Los_Angeles",
    interview: {
      organisation: "Cedar Retail Group",
      profile: "engineering-depth",
      role: "Junior data analyst",
      daysFromNow: 18,
    },
  },
  stories: [
    {
      ...own,
      key: "tyler-batteries",
      kind: "accomplishment",
      title: "Forklifts that quit before lunch",
      question: "Tell me about a time you used data to change something.",
      competencies: ["technical-judgement", "initiative", "customer-and-business-impact"],
      intendedLevel: "strong",
      createdDaysAgo: 26,
      revisions: writeRevisions(
        {
          daysAgo: 26,
          situation:
            "Our warehouse was about to spend $96,000 on eight forklift batteries because trucks kept dying before lunch: 19 times in one month, with a driver standing around for half an hour each time.",
          task: "I was a driver learning spreadsheets at night. I asked my supervisor to let me look at it before they signed.",
          action:
            "I looked at the data and found that the batteries were charged wrong. So I came up with a better schedule.",
          tradeoffs: "",
          result: "Way fewer dead trucks and they didn't have to buy all eight.",
          lessons: "Data beats opinions.",
        },
        {
          daysAgo: 20,
          task: "I was a driver learning spreadsheets at night. I asked my supervisor for two weeks before they signed, and I told him I'd know by then if I was wrong.",
          action:
            "I taped a card to each of our 22 trucks and logged every charge for ten days: when, how long, how full. 17 of the 19 deaths came from batteries pulled off the charger at break, after less than two hours. Only two were really old. I wrote a schedule that never splits a charge, walked it past every driver, and ran it with the six worst trucks first. If those six died more than twice in a week, the cards come down and they buy.",
          tradeoffs:
            "The schedule means four trucks are parked at any time, so on Mondays people share, and they let me hear about it. Buying eight would have fixed it overnight; I argued for two.",
          result:
            "Dead trucks went from 19 a month to 3 over the next quarter, counted on the same cards, and they bought two batteries for $24,000, so $72,000 stayed in the budget.",
          lessons:
            "I log the boring thing before I believe the expensive one. I also learned to show drivers their own card first, before I show the boss a chart, and I've done it that way since.",
        },
      ),
      practices: [{ daysAgo: 4, seconds: 140 }],
      reviews: [
        {
          requestedDaysAgo: 25,
          message: "Is this a data story or a forklift story?",
          dueInDays: 7,
          onRevision: 0,
          ends: "changes_asked",
          coach: "miles-okafor",
          submittedDaysAgo: 21,
          comments: [
            {
              section: "action",
              quote: "I looked at the data",
              body: "Which data? Where did it come from? I bet you collected it yourself.",
              reply: "Index cards and duct tape. It's in there now.",
              resolved: true,
            },
            {
              section: "lessons",
              quote: "Data beats opinions.",
              body: "What do you do differently because of this?",
              resolved: true,
            },
          ],
          ratings: {
            structure: { score: 4 },
            ownership: { score: 4 },
            specificity: { score: 2, quote: "Way fewer dead trucks" },
            judgement: { score: 2, quote: "So I came up with a better schedule." },
            learning: { score: 1, quote: "Data beats opinions." },
            concision: { score: 4 },
          },
          summary:
            "It's both, and that's why it's good. Show me how you got the data and what the schedule cost the drivers.",
        },
      ],
    },
    {
      ...own,
      key: "tyler-dashboard",
      kind: "challenge",
      title: "A chart that was wrong for three weeks",
      question: "Tell me about a time you failed.",
      competencies: ["failure-and-learning", "growth-and-feedback"],
      intendedLevel: "middling",
      createdDaysAgo: 8,
      revisions: writeRevisions({
        daysAgo: 8,
        situation:
          "In my class project I built a chart of late deliveries for a food bank, and they used it to plan volunteers. For three weeks it counted every cancelled delivery as late.",
        task: "I built it, so it was on me to fix it and tell them.",
        action:
          "I called the coordinator the day I found it and said that the chart was wrong and since when. I fixed the filter in an hour and sent her both versions side by side. Then I wrote three checks that run before the chart updates, like the total has to match the driver sheet.",
        tradeoffs: "",
        result:
          "Late deliveries were really 6%, not 14%. She was okay about it but she'd scheduled about ten extra people for nothing.",
        lessons: "I check totals against a source I didn't make, every time.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
