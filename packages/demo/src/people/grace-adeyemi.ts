import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { GRACE_REVIEWS } from "./grace-adeyemi-reviews.ts";
import { GRACE_SCHOOL_STORIES } from "./grace-adeyemi-school.ts";

const own = { author: "grace-adeyemi", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "grace-mock",
    kind: "challenge",
    title: "Nineteen of 31 failing in January",
    question: "Tell me about a target that looked out of reach.",
    competencies: ["ownership", "delivery-under-pressure"],
    intendedLevel: "strong",
    createdDaysAgo: 54,
    revisions: writeRevisions(
      {
        daysAgo: 54,
        situation:
          "In January nineteen of my 31 pupils failed the chemistry mock, eighteen weeks before the exam that decides who may go on to college. I'd taken the group over in November when their teacher left.",
        task: "They were mine now. I set the target at no more than eight fails, and promised the head of science one number every second Friday.",
        action:
          "I re-marked all 31 papers by topic rather than by total. Two topics, moles and bonding, made up half of the lost marks, and both came from a term of supply teachers. I dropped the scheme of work for five weeks and taught those two from the beginning, opened the lab on Tuesday lunchtimes, and started each lesson with a wrong answer of my own for them to mark. Every fortnight they sat the same kind of ten questions. If the mean hadn't moved by two marks after three weeks I would go back to the plan.",
        tradeoffs:
          "It meant leaving out a topic worth 6 marks in 100, and I told the parents so in writing. I'd decided against Saturday school because the pupils who need it most have jobs.",
        result:
          "In June seven failed, down from nineteen. The ten questions went from 4.1 to 7.3 right. The parallel group went from 15 fails to 11 over the same months, so I know that it wasn't only the time of year.",
        lessons:
          "I look at marks by topic before I look at names. All my classes sit the fortnightly ten now, as I'd rather know in week two than in January.",
      },
      {
        daysAgo: 26,
        situation:
          "In January nineteen of my 31 pupils failed the practice exam in chemistry, eighteen weeks before the real one that decides who may go on to college. I'd taken the group over in November when their teacher left.",
      },
    ),
    practices: [{ daysAgo: 14, seconds: 156 }],
    reviews: GRACE_REVIEWS.mock,
  },
  {
    ...own,
    key: "grace-phones",
    kind: "challenge",
    title: "The rule about phones",
    question: "Describe a time you disagreed with a decision from above.",
    competencies: ["conflict", "communication", "influence-without-authority"],
    intendedLevel: "strong",
    createdDaysAgo: 50,
    revisions: writeRevisions({
      daysAgo: 50,
      situation:
        "Our deputy head ruled that all phones go in a box at the door, in practicals too, where we used them as timers and cameras. Two of my colleagues openly ignored it, pupils noticed within a week, and confiscations in the department climbed to 23 a month.",
      task: "As head of chemistry I had six teachers to keep inside a rule I thought wrong, and a deputy who took any question as defiance.",
      action:
        "I followed the rule myself from the first day and told the department so. Then I asked her what she was trying to stop. A girl had been filmed at a fume cupboard, and I hadn't known. I came back with a plan that met that: 16 stopwatches for £64, two school cameras signed out by me, phones in the box. I asked for half a term, a monthly count, and that she come and see one practical; if confiscations weren't under ten I'd drop the subject.",
      tradeoffs:
        "I gave up the phones altogether and some lessons are poorer for it; we had good data logging and it's gone. I could have pushed for an exemption and I believe I'd have got it, at the price of two rules in one corridor.",
      result:
        "Confiscations went from 23 to 5 a month by the office log, there's been no filming since, and both colleagues came into line inside a fortnight. She asked me to draft the version the whole school uses.",
      lessons: "I ask what happened the day before a rule was written. And I do the thing first, then I object.",
    }),
    practices: [{ daysAgo: 9, seconds: 148 }],
    reviews: GRACE_REVIEWS.phones,
  },
  {
    ...own,
    key: "grace-online-course",
    kind: "challenge",
    title: "My first online course lost two in three",
    question: "Tell me about something you made that failed.",
    competencies: ["failure-and-learning", "growth-and-feedback", "customer-and-business-impact"],
    intendedLevel: "strong",
    createdDaysAgo: 46,
    revisions: writeRevisions(
      {
        daysAgo: 46,
        situation:
          "I built a six-week online course for 120 adults returning to science, and by week four 79 of them had stopped. The adult-education centre had paid £7,200 for it.",
        task: "I had designed and taught all of it. I asked for one more run with a smaller group.",
        action:
          "I spoke to people who'd left and listened to their feedback. I then redesigned the course to be more flexible and engaging, with shorter sessions.",
        tradeoffs: "I had to take out the live debates.",
        result: "80% were still working in week four of the new run and the centre was delighted.",
        lessons: "Always put the learner at the centre.",
      },
      {
        daysAgo: 37,
        situation:
          "I built a six-week online course for 120 adults returning to science, and by week four 79 of them had stopped. The adult-education centre had paid £7,200 for it and was ready to give up on online altogether.",
        task: "I had designed and taught all of it, so there was nobody else to point at. I asked for one more run with a smaller group before they decided.",
        action:
          "I rang 25 who had left and 18 talked. Not one said it was too hard. They said an evening session was 70 minutes and they had 25, and that once they'd missed one they would never catch up. I cut twelve sessions of 70 minutes into 36 of 20, wrote a 'you missed this? start here' page for each, and answered questions at one set hour a day. I ran it with 30 people first and wrote down beforehand that fewer than 18 left in week four would mean I stop.",
        tradeoffs:
          "I took out the live debates, and three of the keenest told me it's a poorer course. Reminders by text would have been cheaper; I dropped the idea because it nags people about a thing that doesn't fit their evening.",
        result:
          "In week four 24 of the 30 were still working, 80% against 34% the first time, and 21 finished. The next full run, 110 people, held 76% to week four. I count a person as working if the platform logs one finished task that week.",
        lessons:
          "I had tested the content and never the evening. Every new unit now goes in front of three people in their own kitchen before I build the second.",
      },
    ),
    practices: [
      { daysAgo: 16, seconds: 183 },
      { daysAgo: 5, seconds: 165 },
    ],
    reviews: GRACE_REVIEWS.onlineCourse,
  },
  ...GRACE_SCHOOL_STORIES,
];

export const GRACE_ADEYEMI: DemoCandidate = {
  person: {
    key: "grace-adeyemi",
    name: "Grace Adeyemi",
    email: "grace.adeyemi@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
    interview: {
      organisation: "Brightpath Learning",
      profile: "customer-first",
      role: "Learning designer",
      daysFromNow: 12,
    },
  },
  stories,
};
