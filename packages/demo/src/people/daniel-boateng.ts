import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { DANIEL_PROCESS_STORIES } from "./daniel-boateng-process.ts";
import { DANIEL_REVIEWS } from "./daniel-boateng-reviews.ts";

const own = { author: "daniel-boateng", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "daniel-accrual",
    kind: "challenge",
    title: "The accrual I posted twice",
    question: "Tell me about a serious error of yours.",
    competencies: ["failure-and-learning", "ownership"],
    intendedLevel: "strong",
    createdDaysAgo: 39,
    revisions: writeRevisions({
      daysAgo: 39,
      situation:
        "In my first year-end as an assistant accountant I posted an £84,000 rebate accrual twice. The board pack went out with profit £84,000 too low, and the bank tests our loan covenant on that pack.",
      task: "It was my journal, and I'd reviewed it myself because my manager was on leave. I found it on the Thursday; the covenant letter was due on Monday and I had to put the figures right before it went.",
      action:
        "I told the finance director within the hour, with both journal numbers and the effect on each page. Over the weekend I checked all 63 manual journals above £5,000 against a source document and found one more, of £6,150. I rebuilt the pack, marked the four pages that changed and rang the bank's analyst at nine on Monday with the director listening. After that I built a check into the close: same amount, same account, within 31 days, has to be explained before we lock the month.",
      tradeoffs:
        "I could have put it right quietly next month and by the quarter it would have looked the same. I rejected that, since it meant a letter to the bank that I knew was wrong. What it cost me was two more months of probation and the director reading my journals line by line until summer.",
      result:
        "The covenant was met at 2.3 against a floor of 2.0; on the wrong pack it would have read 1.9. In 14 month-ends since, the check has flagged 22 pairs, five of them real duplicates worth £31,000. Corrections after close fell from six in that quarter to one a quarter, by the close log.",
      lessons:
        "Nobody reviews his own journal in our team any more, me first. If there's no second person, it waits until there is.",
    }),
    practices: [
      { daysAgo: 20, seconds: 175 },
      { daysAgo: 10, seconds: 158 },
    ],
    reviews: DANIEL_REVIEWS.accrual,
  },
  {
    ...own,
    key: "daniel-revenue",
    kind: "challenge",
    title: "Revenue, one week early",
    question: "When did you say no to somebody powerful?",
    competencies: ["conflict", "communication", "influence-without-authority"],
    intendedLevel: "strong",
    createdDaysAgo: 36,
    revisions: writeRevisions(
      {
        daysAgo: 36,
        situation:
          "Two days before quarter end the sales director wanted a £310,000 installation invoiced, though the engineers would only start on the 4th. Nine people's bonuses hung on it, his too.",
        task: "I was the management accountant who'd have to post it. He's four levels above me.",
        action:
          "I explained to him that under the standard revenue can't be recognised before acceptance. He was not pleased. I stood my ground and escalated to the FD, while offering my support.",
        tradeoffs: "I weighed up the relationship against the principle.",
        result: "The quarter closed correctly and the auditors were happy.",
        lessons: "Integrity comes first.",
      },
      {
        daysAgo: 29,
        task: "I was the management accountant who'd have to post it. He's four levels above me and had already told the chief executive it was in. I had to keep it out of the quarter and, if I could, keep him.",
        action:
          "I asked him for 15 minutes and brought the contract, not the standard. Clause 7 says acceptance follows the test run; I asked him to show me where I'd misread it. He said I was blocking the company. I stayed with one sentence: I can't sign this, and I'd like to help with what can be signed. I went through his open orders with his assistant until eight that evening and found £96,000 of finished work, accepted by the customers and never invoiced. I wrote both things to him and the finance director in the same e-mail, so that nobody heard it second-hand.",
        tradeoffs:
          "Passing it straight to the finance director would have kept me out of the firing line. I chose to have him hear it from me first. It cost me six weeks in which he didn't greet me, and sales missed their bonus.",
        result:
          "We booked £96,000 and not £310,000, and the auditors changed nothing; the year before they'd taken back £140,000. After the audit he asked me for a list of unbilled work every month. On average it finds £58,000, billed two weeks sooner, tracked in a sheet he can see.",
        lessons:
          "I bring the other person's document instead of my rule book, and something for them in the other hand. The unbilled list now goes out on the 20th, so nobody is desperate on the 29th.",
      },
    ),
    practices: [{ daysAgo: 9, seconds: 167 }],
    reviews: DANIEL_REVIEWS.revenue,
  },
  ...DANIEL_PROCESS_STORIES,
];

export const DANIEL_BOATENG: DemoCandidate = {
  person: {
    key: "daniel-boateng",
    name: "Daniel Boateng",
    email: "daniel.boateng@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
    interview: {
      organisation: "Ostler & Sons Foods",
      profile: "people-leadership",
      role: "Financial controller",
      daysFromNow: 20,
    },
  },
  stories,
};
