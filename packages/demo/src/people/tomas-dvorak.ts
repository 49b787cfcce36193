import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { TOMAS_REVIEWS } from "./tomas-dvorak-reviews.ts";
import { TOMAS_TEAM_STORIES } from "./tomas-dvorak-team.ts";

const own = { author: "tomas-dvorak", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "tomas-invoices",
    kind: "challenge",
    title: "1,914 invoices sent twice",
    question: "What is the most expensive mistake you have made?",
    competencies: ["failure-and-learning", "ownership", "technical-judgement"],
    intendedLevel: "strong",
    createdDaysAgo: 60,
    revisions: writeRevisions(
      {
        daysAgo: 60,
        situation:
          "In March the billing job at our software firm for dentists sent 1,914 invoices twice, and from 312 clinics it took the money a second time. It was my change, deployed on Friday at 16:20.",
        task: "I was the author and also the one on call. I took the incident: stop it, return the money before Monday, tell the customers.",
        action:
          "I switched the job off by its flag at 16:58, 38 minutes after the deploy. Then I compared the payment log with invoices and had the list of 312 in one hour. The cause: I had moved the mark 'sent' behind the e-mail, so when the mail server timed out, the job began from the start. I wrote a refund script, ran it for five test accounts, then for 20 clinics, then for the rest. I wrote the apology with our support lead and put my name under it. The week after I added one key per invoice that cannot be used twice, a test which kills the job after each step, and a first portion of 50 after which the job waits ten minutes and stops itself if any customer has two.",
        tradeoffs:
          "The payment provider could reverse all 1,914 in one call. I refused, because it would reverse the right payments too. One by one took until Saturday 11:00, and I accepted one more night of angry mails for it.",
        result:
          "All 312 were refunded in under 19 hours and two customers left us. Since then seven monthly runs with no duplicate, checked by a query that counts invoices per customer each night. Billing tickets went from 210 in March to about 15 a month.",
        lessons:
          "I do not deploy anything that moves money after Thursday noon. 'What if this dies in the middle?' is the question I ask in each review, mine included.",
      },
      {
        daysAgo: 51,
        action:
          "I switched the job off by its flag at 16:58, 38 minutes after the deploy. Then I compared the payment log with invoices and had the list of 312 in one hour. The cause: I had moved the mark 'sent' behind the e-mail, so when the mail server did not answer, the job began from the start. I wrote a refund script, ran it for five test accounts, then for 20 clinics, then for the rest. I wrote the apology with our support lead and put my name under it. The week after I added one key per invoice that cannot be used twice, a test which kills the job after each step, and a first portion of 50 after which the job waits ten minutes and stops itself if any customer has two.",
      },
    ),
    practices: [
      { daysAgo: 25, seconds: 184 },
      { daysAgo: 8, seconds: 168 },
    ],
    reviews: TOMAS_REVIEWS.invoices,
  },
  {
    ...own,
    key: "tomas-morning-report",
    kind: "accomplishment",
    title: "Morning report ready before the clinics open",
    question: "Tell me about a technical result you are proud of.",
    competencies: ["technical-judgement", "customer-and-business-impact"],
    intendedLevel: "strong",
    createdDaysAgo: 57,
    revisions: writeRevisions(
      {
        daysAgo: 57,
        situation:
          "430 clinics got their morning report at 9:40 instead of 7:00, because our nightly job needed 5 h 12 min and was growing by six minutes every week.",
        task: "I was the only engineer on it and I had six weeks.",
        action:
          "I rewrote the main query with incremental materialised aggregates, added two partial indexes and partitioned the table by month. I also ran old and new side by side for 14 nights.",
        tradeoffs: "",
        result: "The job is much faster now, 12 times.",
        lessons: "Measure before you optimise.",
      },
      {
        daysAgo: 50,
        situation:
          "430 clinics got their morning report at 9:40 instead of 7:00, because our nightly job needed 5 h 12 min and was growing by six minutes every week. Receptionists started the day without knowing who is coming, and support had 35 tickets a month only about this.",
        task: "I was the only engineer on it. I had six weeks and a goal from the product manager: every report before 6:30 and not one number changed.",
        action:
          "I measured before I touched anything: 71% of the time was one query that read five years of appointments for each clinic. I replaced it by a daily summary which is only added to. I ran old and new beside each other for 14 nights, with the rule that a single difference stops the switch. Two came up, both from the hour when summer time begins, and I fixed them. Every Friday I showed the product manager the slowest ten clinics, so she saw where we are without asking. I switched 10 clinics, then 100, then all.",
        tradeoffs:
          "A bigger database machine would have been two days of work. It cost €900 a month and would have bought maybe a year. I chose the rewrite, so for six weeks I did nothing from the roadmap, and a correction older than 60 days needs a recalculation by hand now.",
        result:
          "5 h 12 min → 26 min, which is 12 times faster, and the last report is ready at 4:55. The tickets went from 35 to 3 a month. Both are weekly means from the job's own timer and the ticket system, eight weeks before and after.",
        lessons:
          "I wanted to skip the side-by-side run and it found the only two mistakes. I do it now for every change of a number somebody plans their day by.",
      },
    ),
    practices: [{ daysAgo: 13, seconds: 159 }],
    reviews: TOMAS_REVIEWS.morningReport,
  },
  {
    ...own,
    key: "tomas-photos",
    kind: "challenge",
    title: "Nine days to prove that 214,000 photos are gone",
    question: "Describe a deadline you met although much was unclear.",
    competencies: ["delivery-under-pressure", "ambiguity", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 34,
    revisions: writeRevisions({
      daysAgo: 34,
      situation:
        "A data-protection audit gave us nine days to show that patient photos are deleted after ten years. We found 214,000 that were not, and the man who built that storage had left. A serious remark would have closed the door to two public hospitals.",
      task: "I was asked to lead it with two colleagues. Nobody could say what 'deleted' means for backups, and the lawyer was on holiday.",
      action:
        "I wrote one page with three questions and, for each, what I would assume unless I hear otherwise by Thursday. I sent it to the data officer and both directors. Two answers came; for the third my assumption stood. We deleted in three steps, mark, hide for three days, delete, so that a wrongly hidden photo comes back with one click. A clinic nurse checked a sample of 400. Every day at 17:00 I sent three lines: done, left, what I do not know.",
      tradeoffs:
        "I let the backups run out by themselves in 90 days. Rewriting them would look cleaner, but touching 12 TB of other people's backups in one week was the bigger danger. I told the auditor so in writing and accepted that it may go to the report.",
      result:
        "213,640 photos were deleted by day eight and 360 were kept for open court cases. Eleven were hidden wrongly and all came back within the three days. The audit closed without a remark; the one before had two. A colleague confirmed the counts with a second listing, written without seeing mine.",
      lessons:
        "The page 'I assume this unless I hear by Thursday' I have used four times since. The deletion now runs nightly and reports how many it should have deleted and how many it did.",
    }),
    practices: [{ daysAgo: 4, seconds: 174 }],
    reviews: [],
  },
  {
    ...own,
    key: "tomas-alerts",
    kind: "accomplishment",
    title: "From 63 alerts a week to 12",
    question: "What did you improve that nobody had asked you to?",
    competencies: ["initiative", "ownership", "growth-and-feedback"],
    intendedLevel: "strong",
    createdDaysAgo: 29,
    revisions: writeRevisions(
      {
        daysAgo: 29,
        situation:
          "A week on call had 63 alerts on average and about 50 of them nobody could do anything with. Two colleagues refused to be on call any more.",
        task: "Nobody asked me. I took Friday afternoons for one quarter, with the agreement of my manager, to get it under 15 without missing a real one.",
        action:
          "For four weeks I wrote beside each alert what the human did. I deleted the ones with nothing and made others wait.",
        tradeoffs: "Waiting means that we learn of a real outage later.",
        result: "63 → 12 alerts a week. More people are on call again.",
        lessons: "An alert without an action written beside it is not merged any more.",
      },
      {
        daysAgo: 22,
        action:
          "For four weeks I wrote beside each alert what the human did: 252 alerts, and for 201 the answer was 'nothing'. I deleted the rules that had only 'nothing', 17 of 44, and made nine others wait ten minutes. So that I do not delete a real one, the deleted rules wrote to a silent channel for six weeks which I read every morning. One had a real incident in it and I put it back.",
        tradeoffs:
          "Waiting ten minutes means we learn of a real outage later; it happened once, by eight minutes. The other idea was a bigger rota. I was against it, it only spreads the same noise over more people.",
        result:
          "63 → 12 alerts a week, 81% fewer, and calls at night from five a week to one. Volunteers for the rota went from four back to seven. Twelve weeks before and twelve after, counted by the alert system.",
        lessons:
          "An alert without an action written beside it is not merged any more, this is in our review list. Each quarter I look at the column 'nothing' again.",
      },
    ),
    practices: [{ daysAgo: 2, seconds: 146 }],
    reviews: TOMAS_REVIEWS.alerts,
  },
  ...TOMAS_TEAM_STORIES,
];

export const TOMAS_DVORAK: DemoCandidate = {
  person: {
    key: "tomas-dvorak",
    name: "Tomáš Dvořák",
    email: "tomas.dvorak@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/Prague",
    interview: {
      organisation: "Tidemark Systems",
      profile: "engineering-depth",
      role: "Senior backend engineer",
      daysFromNow: 16,
    },
  },
  stories,
};
