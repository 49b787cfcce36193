import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { PRIYA_REVIEWS } from "./priya-raghunathan-reviews.ts";

const own = { author: "priya-raghunathan", visibility: "team" } as const;

/** What Priya changed at the depot for good, and a draft she only began. */
export const PRIYA_DEPOT_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "priya-picking",
    kind: "accomplishment",
    title: "It was the shelf, not the picker",
    question: "Tell me about a problem you solved with data.",
    competencies: ["customer-and-business-impact", "technical-judgement"],
    intendedLevel: "strong",
    createdDaysAgo: 45,
    revisions: writeRevisions({
      daysAgo: 45,
      situation:
        "Our pharmacy client was about to leave. 1.8% of their order lines were picked wrong, 216 of 12,000 a week, each costing about £9 to put right, and the contract said 1%.",
      task: "I was given a quarter as project lead, two pickers for half their time and no money for scanners.",
      action:
        "I sorted eight weeks of errors by shelf instead of by person. 61% came from 70 of our 2,400 locations, nearly all of them look-alike packs side by side. I split those up so that no two shared a bay, marked the shelves yellow and put the strength in large type. I did aisle C first and left aisle D alone for three weeks. Errors in C fell and in D they didn't, so I did the rest. I also took the table of individual errors off the wall.",
      tradeoffs:
        "The site manager's idea was to check every order twice. It would have worked from day one, with six more people. Mine made the walking longer: 4% fewer lines an hour, and we haven't got that back.",
      result:
        "1.8% → 0.6% in eleven weeks, from the client's own complaints and a blind recount of 300 lines a week. That's 72 wrong lines a week where there'd been 216, worth about £1,300 a week. The client renewed for three years.",
      lessons: "I ask where before I ask who. And I leave one aisle as it was, so that I can tell whether it was me.",
    }),
    practices: [{ daysAgo: 2, seconds: 144 }],
    reviews: [],
  },
  {
    ...own,
    key: "priya-carrier",
    kind: "accomplishment",
    title: "A carrier's cut-off, one hour later",
    question: "How did you get something from someone you couldn't order about?",
    competencies: ["influence-without-authority", "customer-and-business-impact", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 37,
    revisions: writeRevisions(
      {
        daysAgo: 37,
        situation:
          "Orders after five missed the carrier's six o'clock collection, and 22% of ours came in after five. Those customers waited a day longer, and it was third on our list of complaints.",
        task: "Sales had asked the carrier twice for a later lorry and been told no. I had no contract to threaten with, I just ran the dock.",
        action:
          "I built a relationship with the driver and then with the planner at the carrier, and made him a good offer for a trial.",
        tradeoffs: "Three people had to start an hour later.",
        result: "Collection moved from 18:00 to 19:00 and complaints went down by two thirds.",
        lessons: "Start with what the no costs the other side.",
      },
      {
        daysAgo: 31,
        action:
          "I asked the driver why it was no. He told me he sat at our gate for 40 minutes because the pallets weren't wrapped, so the carrier had built that in. I had everything wrapped by half past five for ten days and logged his wait: 12 minutes. With that sheet I went to the planner: here are 28 minutes, I'd like an hour, four weeks' trial, and if your man leaves after 19:20 more than twice we go back without a word.",
        tradeoffs:
          "I moved three people's shift by an hour with a £6 allowance a day, and one of them left for mornings. A second van at £140 a day needed nobody's agreement, and I turned it down for the price.",
        result:
          "Collection moved from 18:00 to 19:00. Orders leaving the same day rose from 78% to 94% in the dispatch record, this May against last May. Complaints about late delivery fell from 64 to 21 a month, two thirds. The limit was hit once in the four weeks.",
        lessons:
          "I start with what the no costs the other side, and these days I bring something measured before I ask for anything.",
      },
    ),
    practices: [],
    reviews: PRIYA_REVIEWS.carrier,
  },
  {
    ...own,
    key: "priya-apprentices",
    kind: "accomplishment",
    title: "Apprentices who run a shift",
    question: "How have you developed other people?",
    competencies: ["leadership-and-mentoring", "initiative"],
    intendedLevel: "strong",
    createdDaysAgo: 21,
    revisions: writeRevisions({
      daysAgo: 21,
      situation:
        "Three of our seven team leaders were retiring within 18 months and the agency wanted £4,500 to replace each. Meanwhile we had six apprentices stacking boxes.",
      task: "Nobody had planned for it. I wrote the site manager a page, asked for two hours a week of the apprentices' time and put my name to the outcome: three ready to lead by next peak.",
      action:
        "I let each of them pick one real problem on the floor, with a number, and eight weeks to move it. I taught three things only: how to time work, how to brief in four sentences, how to say no. Each Thursday they ran the two o'clock briefing and the loaders marked them with a thumb. One lad froze twice. I asked what would help, and for a fortnight he briefed me alone on the dock. Nobody was left in charge before three shadowed shifts without a safety near miss.",
      tradeoffs:
        "Throughput on those afternoons dropped 3% and I had to defend it twice. I'd decided against the college course: they'd have had a certificate and never have briefed a room.",
      result:
        "Four of the six passed the assessment outside applicants sit, and three now lead shifts, which saved £13,500 in agency fees. Leavers among apprentices went from five of nine over the two years before to one of six.",
      lessons:
        "I used to pick whoever was fastest. Now I pick whoever the others ask, and I ask the loaders who that is.",
    }),
    practices: [{ daysAgo: 1, seconds: 151 }],
    reviews: PRIYA_REVIEWS.apprentices,
  },
  {
    ...own,
    key: "priya-template",
    kind: "challenge",
    title: "Cold-store incident",
    question: "",
    competencies: ["ownership"],
    visibility: "private",
    intendedLevel: "weak",
    createdDaysAgo: 12,
    revisions: writeRevisions({
      daysAgo: 12,
      situation:
        "As a [role] on [team], we faced the cold store warming up in July at the Thurrock depot affecting [X metric] by [Y%]. The alarm company rang at 3 in the morning.",
      task: "I owned [scope] and was in charge for [duration].",
      action:
        "1) Stabilised by moving the vaccine pallets to [where]. 2) Diagnosed root cause: [brief cause], the door curtain I think. 3) Shipped fix: [design/implementation]. 4) Prevention: [tests, checklists].",
      tradeoffs: "Chose [A] over [B] to optimise [goal], accepting [risk/cost].",
      result:
        "Restored service in [time]; improved [metric] from [before] to [after]. Ask Colin for the temperature log!",
      lessons: "Next time I would [change].",
    }),
    practices: [],
    reviews: [],
  },
];
