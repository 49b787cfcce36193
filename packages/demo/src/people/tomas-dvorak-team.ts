import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { TOMAS_REVIEWS } from "./tomas-dvorak-reviews.ts";

const own = { author: "tomas-dvorak", visibility: "team" } as const;

/** Tomáš with other people, and the drafts he has not finished. */
export const TOMAS_TEAM_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "tomas-calendar",
    kind: "challenge",
    title: "One screen each, and a tester as the judge",
    question: "Tell me about a conflict with a colleague on technical direction.",
    competencies: ["conflict", "communication", "influence-without-authority"],
    intendedLevel: "strong",
    createdDaysAgo: 48,
    revisions: writeRevisions({
      daysAgo: 48,
      situation:
        "My team lead and I quarrelled about our appointment calendar for three months. He wanted a rewrite, I wanted to repair it. Our code reviews got sharp, two juniors stopped commenting, and we shipped 3 releases in a quarter instead of the usual 9.",
      task: "I am not his boss and he is not wrong by default. As the other senior I had to bring us from quarrel to a decision both can carry.",
      action:
        "I took him for a walk and asked what he is afraid of. He said: that nobody will apply to work on this code. I had thought he likes new toys. I proposed one screen each, two weeks, four measures fixed before: hours, bugs found by our tester, loading time, and how fast a new colleague can change a label. We both signed the sheet and the tester was the judge. I also told the juniors that I had been sharp and apologised for two comments, by name.",
      tradeoffs:
        "Two weeks of two seniors, of which half is thrown away: about €9,000. It was cheaper to let the director decide, but then the loser quietly works against it, and I count myself in.",
      result:
        "I lost on three measures of four: his screen took 41 hours against my 58 and had 4 bugs against 11. We rewrote screen by screen beside the old one, for seven months. Releases went from 3 back to 10 a quarter, and the juniors' review comments from 6 to 40 a month, counted in the repository.",
      lessons:
        "In the first meeting I now ask which result would change your mind, and I write my own answer down before I hear theirs.",
    }),
    practices: [{ daysAgo: 10, seconds: 177 }],
    reviews: TOMAS_REVIEWS.calendar,
  },
  {
    ...own,
    key: "tomas-testers",
    kind: "accomplishment",
    title: "Two testers become developers",
    question: "How have you helped somebody to grow?",
    competencies: ["leadership-and-mentoring", "growth-and-feedback"],
    intendedLevel: "strong",
    createdDaysAgo: 40,
    revisions: writeRevisions({
      daysAgo: 40,
      situation:
        "Our two manual testers were to be dismissed when regression tests became automatic. At the same time two developer positions had been open for seven months.",
      task: "I asked the technical director for six months. I train them, and if they do not pass our normal interview, his plan goes on as before.",
      action:
        "I planned by tasks and not by courses: one real bug a week, easy ones first, and they write the test first because that they can. I paired one hour a day with each and never touched the keyboard. After four weeks one of them was crying, I had put 30 comments under each change. I asked her what would help and we agreed on three per review, the most important first. In month three another team gave them a trial interview; failing it badly was our point to stop.",
      tradeoffs:
        "My own output fell by about a third and the export for accountants moved by one quarter. An agency would have cost €22,000 for two people, and seven months of searching had given us nobody.",
      result:
        "Both passed in month six, with the unchanged interview and a panel that did not know them. In the half year after they closed 31% of the team's bugs, and 4% of theirs came back, compared with 9% for the team; numbers from the tracker.",
      lessons:
        "The three-comments rule holds for all my reviews now. And I ask 'what should I stop doing?' after one month, not when somebody cries.",
    }),
    practices: [],
    reviews: TOMAS_REVIEWS.testers,
  },
  {
    ...own,
    key: "tomas-hosting",
    kind: "accomplishment",
    title: "Moving to the new hosting",
    question: "Describe a large project you took part in.",
    competencies: ["delivery-under-pressure", "technical-judgement"],
    intendedLevel: "middling",
    createdDaysAgo: 26,
    revisions: writeRevisions({
      daysAgo: 26,
      situation:
        "Our contract with the old data centre ended in June and we had 23 services and about 4 TB of data to move to a new provider.",
      task: "We were a team of five and I was responsible for the databases.",
      action:
        "We made a list of services and ordered them by dependencies. We containerised everything and wrote the configuration as code. For the databases I set up replication to the new place, we let it run for two weeks and then we switched on a Sunday morning. We had a checklist and a plan for going back. We moved the rest in three weekends.",
      tradeoffs: "",
      result:
        "We finished on 18 June, 12 days before the end of the contract, with 14 minutes of downtime in total. Hosting costs went from €7,500 to €6,150 a month, 18% less.",
      lessons: "Good preparation is a half of success.",
    }),
    practices: [],
    reviews: [],
  },
  {
    ...own,
    key: "tomas-unused-feature",
    kind: "challenge",
    title: "The waiting-list feature nobody used",
    question: "Tell me about feedback that changed how you work.",
    competencies: ["growth-and-feedback", "customer-and-business-impact"],
    intendedLevel: "middling",
    createdDaysAgo: 15,
    revisions: writeRevisions({
      daysAgo: 15,
      situation:
        "I built a waiting list for dentists: when a patient cancels, the system offers the hour to others. I worked on it for two months and I was quite proud of it.",
      task: "After the release I wanted to know why almost nobody switched it on.",
      action:
        "I visited two clinics for one day and sat behind the reception. I saw that the receptionist already calls three patients she knows are flexible, and it takes her four minutes. Our screen needed eleven clicks. I told my product manager that I should have come before and not after. I made a small change instead: a star by the patient's name and a button which calls.",
      tradeoffs: "We threw away most of the two months of work, and that was not easy for me.",
      result: "The star is used by most of the clinics now and they like it.",
      lessons: "Now I sit for one day in a clinic before I write the first line of a new function.",
    }),
    practices: [],
    reviews: [],
  },
  {
    ...own,
    key: "tomas-microservices",
    kind: "challenge",
    title: "Performance problem in microservices",
    question: "Tell me about a hard technical problem.",
    competencies: ["technical-judgement"],
    visibility: "private",
    intendedLevel: "weak",
    createdDaysAgo: 19,
    revisions: writeRevisions({
      daysAgo: 19,
      situation: "There was a performance problem in the microservices, p99 latency was bad in production.",
      task: "The performance had to be improved.",
      action:
        "It was analysed with distributed tracing, flame graphs and eBPF. The connection pool, the thread pool and the GC settings were tuned, gRPC with protobuf was introduced in place of REST, sharding and read replicas, a circuit breaker with exponential backoff and jitter, a two-level LRU cache with TTL 300, async batching, HTTP/2 multiplexing, and CQRS for the write path. Kernel parameters were also adjusted, among them the TCP backlog and the file descriptors. Canary, SLO, MTTR.",
      tradeoffs: "",
      result: "Latency was significantly better and everybody was satisfied.",
      lessons: "Performance is a never-ending story.",
    }),
    practices: [],
    reviews: TOMAS_REVIEWS.microservices,
  },
];
