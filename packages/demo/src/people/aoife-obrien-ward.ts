import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { AOIFE_REVIEWS } from "./aoife-obrien-reviews.ts";

const own = { author: "aoife-obrien", visibility: "team" } as const;

/** Staffing, people and equipment on the ward; the other half of Aoife's bank. */
export const AOIFE_WARD_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "aoife-bank-holiday",
    kind: "challenge",
    title: "Five nurses, 28 patients, a bank holiday",
    question: "Tell me about delivering when you didn't have enough people.",
    competencies: ["delivery-under-pressure", "ambiguity", "leadership-and-mentoring"],
    intendedLevel: "strong",
    createdDaysAgo: 38,
    revisions: writeRevisions({
      daysAgo: 38,
      situation:
        "On the Easter weekend three of my eight nurses rang in sick, we'd just closed a bay for norovirus and the agency had nobody. That left five of us for 28 patients, two newly qualified.",
      task: "I was in charge for two days with nobody senior on site. I had to keep people safe and decide what would not be done.",
      action:
        "Within half an hour I had three lists: must be on time (time-critical medicines, observations of the nine sickest), can slip two hours, and not this weekend. I gave the site manager the third list in writing, so that it was a decision and not a failing. I paired each new nurse with an old hand rather than giving each a bay, took the norovirus bay myself and walked the ward every 90 minutes with one question: what are you worried about? I set a point at which to stop: one time-critical dose more than an hour late and I'd close two beds. It happened once, and I closed them.",
      tradeoffs:
        "Bed baths, two routine dressings and the paperwork waited. Closing beds made the emergency department's afternoon worse and the site manager was cross. The alternative was spreading five people thinner still, and I wouldn't.",
      result:
        "64 of 66 time-critical doses were on time, 97%, the same as on a full weekend. No falls, and no norovirus outside the bay. I took it from the medicines record on Monday, dose by dose.",
      lessons:
        "The list of what we will not do is now a laminated card in the charge folder. I've used it twice since then, and so have two colleagues.",
    }),
    practices: [{ daysAgo: 5, seconds: 163 }],
    reviews: [],
  },
  {
    ...own,
    key: "aoife-new-nurses",
    kind: "accomplishment",
    title: "Four new nurses who stayed",
    question: "Whose development have you been responsible for?",
    competencies: ["leadership-and-mentoring", "growth-and-feedback", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 33,
    revisions: writeRevisions(
      {
        daysAgo: 33,
        situation:
          "Of nine newly qualified nurses who joined us over two years, five had left inside twelve months. Replacing one costs the ward about £12,000, so that was £60,000 and a lot of tired faces.",
        task: "I asked to answer for all four of the autumn intake through their first year.",
        action:
          "I had regular talks with them and gave them feedback. I also asked for feedback on myself, which was useful.",
        tradeoffs: "It took nearly three hours a month out of my time with patients.",
        result: "All four are still on the ward after 14 months.",
        lessons: "I give praise as exactly as I give corrections now: what, when, and what it did for the patient.",
      },
      {
        daysAgo: 27,
        action:
          "I rang three of the five who'd gone. None of them mentioned pay; all three said they'd never been told whether they were any good. So I gave each new nurse 20 minutes every second Friday, off the ward, always: one thing you did well that I saw, one thing to try, one thing you need from me. I wrote it down and they got the copy. After six weeks I asked them to mark me. One wrote that I take over when I'm nervous. She was right, and I've stood with my hands behind my back ever since.",
        tradeoffs:
          'Four talks a fortnight took nearly three hours a month out of my time with patients. One group session would have been cheaper, and I turned it down because nobody says "I\'m frightened of the drug round" in a group.',
        result:
          "All four are still on the ward after 14 months, against four of nine in the two years before. Their sick days fell from nine in the first quarter to three in the third, by the rota office's figures. The Friday talk is now standard on three wards.",
      },
    ),
    practices: [{ daysAgo: 30, seconds: 188 }],
    prepared: ["q-031", "q-091"],
    reviews: [],
  },
  {
    ...own,
    key: "aoife-pumps",
    kind: "challenge",
    title: "Forty new pumps and a fault called user error",
    question: "When did you get to the bottom of a technical problem?",
    competencies: ["technical-judgement", "ambiguity", "influence-without-authority"],
    intendedLevel: "strong",
    createdDaysAgo: 24,
    revisions: writeRevisions({
      daysAgo: 24,
      situation:
        'The hospital replaced our 40 infusion pumps in one weekend. By Wednesday I had seen three patients get fluid too fast, none harmed, all of it potassium, and the supplier said "user error".',
      task: "As the ward's link nurse for devices I had to decide whether we could go on using them before somebody was hurt, and without knowing the cause.",
      action:
        "I took potassium off the new pumps within the hour and borrowed six old ones from the theatre store. Then I ran a pump into a measuring jug and worked it as a tired nurse would at four in the morning: stop, change the bag, restart. On the fifth run it kept the earlier rate, on a second screen nobody looks at. I filmed it and sent the 40-second clip with numbered steps to the medical physicist and the supplier. Meanwhile I had every nurse show me a restart: 41 people in six days.",
      tradeoffs:
        "Sending all 40 back would have been cleanest, but it would have left us six pumps for 28 patients. I accepted running the other drugs on a pump with a known fault, with a second nurse checking each restart, at about four minutes a time.",
      result:
        "We went from three events in the first three days to none in the next 90, in some 1,100 infusions counted from the pump logs. The supplier changed the software in week seven and warned every hospital that has it.",
      lessons:
        "I reproduce first and argue afterwards. Any new device on our ward now gets an hour with me and a jug before it gets a patient.",
    }),
    practices: [],
    reviews: AOIFE_REVIEWS.pumps,
  },
  {
    ...own,
    key: "aoife-tabards",
    kind: "accomplishment",
    title: "A quieter drug round",
    question: "Tell me about an improvement you introduced.",
    competencies: ["initiative"],
    intendedLevel: "middling",
    createdDaysAgo: 20,
    revisions: writeRevisions({
      daysAgo: 20,
      situation:
        "The morning drug round on our ward takes about an hour and a half and the nurse doing it is interrupted the whole time, by relatives, by the phone and by the rest of us. Interruptions are how wrong doses happen.",
      task: "I offered to sort it out as part of my link role.",
      action:
        "I counted interruptions on a few mornings and read what other hospitals do. I ordered red tabards that say 'drug round, please wait' and I put up a notice for the visitors. I moved the phone to the clerk between eight and half nine. Some of the staff thought the tabards looked silly and I wore the first one myself for a week.",
      tradeoffs: "",
      result: "Interruptions went from around twelve per round to seven and the round is a bit quicker too.",
      lessons:
        "Small things help. I'd like to get the number lower and I'm going to look at when the ward round starts.",
    }),
    dismissed: ["judgement/no-guardrails"],
    sharedWith: ["Niamh, who interviewed there", "My sister"],
    practices: [],
    reviews: [],
  },
  {
    ...own,
    key: "aoife-family",
    kind: "challenge",
    title: "A family who had been told three different things",
    question: "Tell me about a hard conversation.",
    competencies: ["conflict", "communication"],
    intendedLevel: "middling",
    createdDaysAgo: 7,
    revisions: writeRevisions({
      daysAgo: 7,
      situation:
        "The three daughters of a lady in bed 12 had been told three different things about when she'd go home, and at visiting time on the Thursday it came to shouting at the nurses' station, with the whole bay listening.",
      task: "I was the senior nurse on and it was up to me to calm it and to find out what was actually the plan.",
      action:
        "I brought them to the relatives' room and let them finish, which took ten minutes, and I wrote down each thing that they'd been told and by whom. I said sorry for it without explaining. Then I got the registrar out of clinic and we agreed on one date and one person the family would ring, and I wrote both on the board over the bed. I rang the eldest myself on the Friday and the Monday.",
      tradeoffs: "The registrar's clinic ran half an hour late because of it, and I'd do it again.",
      result: "She went home on the Tuesday we'd said. The daughters sent a card and there was no complaint.",
      lessons: "Since then I ask families early who they have heard from, and I try to have one voice.",
    }),
    practices: [],
    reviews: AOIFE_REVIEWS.family,
  },
];
