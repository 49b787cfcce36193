import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { DANIEL_REVIEWS } from "./daniel-boateng-reviews.ts";

const own = { author: "daniel-boateng", visibility: "team" } as const;

/** Daniel's stories about how the finance team works. */
export const DANIEL_PROCESS_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "daniel-month-end",
    kind: "accomplishment",
    title: "Month-end in five days instead of nine",
    question: "What result are you proud of?",
    competencies: ["delivery-under-pressure", "technical-judgement", "customer-and-business-impact"],
    intendedLevel: "strong",
    createdDaysAgo: 30,
    revisions: writeRevisions({
      daysAgo: 30,
      situation:
        "Our month-end took nine working days, and the directors set prices on day six without figures. The group wanted five days from January, with the same four people.",
      task: "I was asked to lead it as the senior of the four. The goal was day five and no more than two corrections after close.",
      action:
        "For two closes I logged who was waiting for whom. Of the nine days three and a half were work; the rest was waiting for stock counts, for 14 intercompany balances and for my own approvals. I moved the count cut-off two days earlier with the warehouse, had the balances agreed three days before the end of the month, and replaced my approval of everything by a sample above £2,000. I ran two closes beside the old timetable. If corrections had gone above four we'd have kept the old one.",
      tradeoffs:
        "We estimate the last two days of stock movements, so the margin can be off by up to 0.3 points until the next month. A consolidation tool would have been exact; I turned it down at £26,000 a year and six months of set-up.",
      result:
        "Nine days → five within four months, and corrections after close from seven a month to two; both are in the close checklist. The price meeting now has the same month's figures and has dropped two product lines that lost £45,000 a year.",
      lessons:
        "I'd thought we were slow workers. Now I measure waiting first, and mine before anybody's: I was the longest queue in the building.",
    }),
    practices: [{ daysAgo: 7, seconds: 153 }],
    reviews: [],
  },
  {
    ...own,
    key: "daniel-expenses",
    kind: "accomplishment",
    title: "Engineers who stopped lending us money",
    question: "Tell me about something you took on that wasn't yours.",
    competencies: ["initiative", "leadership-and-mentoring"],
    intendedLevel: "strong",
    createdDaysAgo: 25,
    revisions: writeRevisions({
      daysAgo: 25,
      situation:
        "Our 140 field engineers waited 31 days on average for their expenses, and some were lending the firm £600 a month. One resigned and gave this as the reason.",
      task: "Payroll said it was policy, policy said it was payroll. I offered to take it on for three months beside my job, with a trainee.",
      action:
        "There were 412 claims on the desk. I gave the trainee the question and not the answer: what are the ten commonest reasons we send one back? She found that 44% were missing fuel receipts and proposed a mileage rate in place of receipts. I helped with the tax side and let her present it to the HR director while I sat at the back. We paid twice a week instead of monthly. We began with 20 engineers and a limit: if more than 5% were wrong in a monthly random check, receipts come back.",
      tradeoffs:
        "A flat rate overpays people with small cars by about £9 a month. The other choice was a receipt app at £3 a head. I passed on it; it would have made us faster at photographing something we didn't need.",
      result:
        "31 days → 6 on average in ten weeks, claim date to bank date for every claim. Claims sent back fell from 38% to 12%, and of 90 checked over the quarter three were wrong. The trainee is permanent now and runs it without me.",
      lessons:
        "I'd have found the fuel receipts in a day. It took her two weeks, and it made an owner. I hand over questions now, not tasks.",
    }),
    practices: [],
    reviews: [],
  },
  {
    ...own,
    key: "daniel-leases",
    kind: "challenge",
    title: "37 leases and nobody to ask",
    question: "Tell me about learning something fast on your own.",
    competencies: ["ambiguity", "growth-and-feedback", "technical-judgement"],
    intendedLevel: "strong",
    createdDaysAgo: 16,
    revisions: writeRevisions({
      daysAgo: 16,
      situation:
        "A new reporting rule put our 37 shop leases on the balance sheet by 30 June. The auditor wouldn't advise, the one colleague who'd done it had left, and eleven of the contracts were scans in Polish and Czech. Late figures would have held up the sale of the company.",
      task: "The finance director gave it to me in March: 14 weeks, £4,000 and no experience of it whatever.",
      action:
        "I read the rule for two evenings and then did the two oddest leases by hand, not the easiest, to find out what would hurt. Three questions could be read two ways. I put each on half a page with both readings, the effect in pounds and my choice, and asked the auditor only: would you object? I paid a former classmate £1,200 to pull my first five to pieces. She said that my discount rate was careless, and she was right, so I redid them. I worked in order of size, so that the largest part was always done: 80% of the value by week eight.",
      tradeoffs:
        "For the nine smallest, £61,000 together, I used one average rate and not each country's. Exact would have been three weeks more for less than £900 of difference. Software at £9,000 was over budget, and it'd still have asked me the three questions.",
      result:
        "Ready on 19 June, eleven days early, with £6.2m on the balance sheet. The auditors tested 12 of the 37 and adjusted none; on the last new rule they'd adjusted five of 15. I spent £1,900 of the £4,000.",
      lessons:
        "I ask to be torn apart on the first five and not on the finished thirty-seven. I keep a 'two readings' page for every rule I apply.",
    }),
    practices: [{ daysAgo: 3, seconds: 186 }],
    reviews: DANIEL_REVIEWS.leases,
  },
  {
    ...own,
    key: "daniel-finance-processes",
    kind: "accomplishment",
    title: "Improving our finance processes",
    question: "Tell me about an improvement.",
    competencies: ["initiative"],
    intendedLevel: "weak",
    createdDaysAgo: 38,
    revisions: writeRevisions({
      daysAgo: 38,
      situation:
        "In our department there were a lot of manual processes and it was felt by everyone that something should be done about it. Management was also keen on it.",
      task: "We were asked to look at our processes as a team and to come up with improvements.",
      action:
        "We held several workshops and we mapped everything on sticky notes. We then agreed on some priorities and we worked on them over the following months together with IT. Various reports were automated and some of the templates were updated. We met every week to discuss progress and we made sure that everyone was on board. There were challenges but we overcame them as a team, and a lot of good ideas were collected for a later phase.",
      tradeoffs: "",
      result: "We became significantly more efficient and saved a lot of time.",
      lessons: "We learned that change is a team effort.",
    }),
    practices: [],
    reviews: [],
  },
];
