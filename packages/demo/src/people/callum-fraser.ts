import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "callum-fraser", visibility: "team" } as const;

export const CALLUM_FRASER: DemoCandidate = {
  person: {
    key: "callum-fraser",
    name: "Callum Fraser",
    email: "callum.fraser@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
    interview: {
      organisation: "Rowan Construction",
      profile: "fast-delivery",
      role: "Assistant site manager",
      daysFromNow: 14,
    },
  },
  stories: [
    {
      ...own,
      key: "callum-pour",
      kind: "challenge",
      title: "A concrete pour with rain coming",
      question: "Tell me about a decision under time pressure.",
      competencies: ["delivery-under-pressure", "technical-judgement"],
      intendedLevel: "middling",
      createdDaysAgo: 35,
      revisions: writeRevisions(
        {
          daysAgo: 35,
          situation: "We had a big pour on for a ground-floor slab and the forecast turned on us in the morning.",
          task: "Site supervisor, so a lot of it was on me.",
          action:
            "A decision had to be made so it was agreed with the gaffer that half would be poured. The joint was moved and the pump was rebooked. Sheets were got ready. Everyone was briefed.",
          tradeoffs: "",
          result: "It came out fine and there was no need to break anything out.",
          lessons: "Always check the forecast.",
        },
        {
          daysAgo: 24,
          situation:
            "We had a 96 cubic metre pour on for a ground-floor slab, 16 wagons booked from seven, and at half six the forecast moved the rain from evening to one o'clock. A washed-out slab is about £20,000 to break out and do again.",
          task: "I was site supervisor and the site manager was at another job until ten. It was my shout.",
          action:
            "I rang the engineer at home and asked where I could put a joint if I stopped halfway. He gave me a line. I cut the order to nine wagons, moved the stop-end with two joiners while the first wagon was pouring, and had sheets and battens laid out by the finished bays before we needed them. A person was put on watching the sky, basically.",
          tradeoffs:
            "I could've gone for the lot and hoped. Stopping meant paying for the pump twice and the seven wagons we sent back, about £1,900.",
          result:
            "54 cubes were down and sheeted by ten to one and it rained at twenty past. The cubes passed at 28 days and the rest went in on the Thursday.",
        },
      ),
      practices: [{ daysAgo: 16, seconds: 112 }],
      reviews: [
        {
          requestedDaysAgo: 34,
          message: "never done one of these before",
          dueInDays: 14,
          onRevision: 0,
          ends: "changes_asked",
          coach: "hamish-tulloch",
          submittedDaysAgo: 26,
          comments: [
            {
              section: "situation",
              quote: "a big pour",
              body: "How big? Cubes, wagons, pounds if it goes wrong. You'll know all three.",
              reply: "96, 16 and about 20 grand",
              resolved: true,
            },
            {
              section: "action",
              quote: "it was agreed with the gaffer that half would be poured",
              body: "Who said the word 'half' first? If it was you, say 'I'.",
              remark: "whoDid",
              reply: "it was me, gaffer wasn't even there",
              resolved: true,
            },
            {
              section: "lessons",
              quote: "Always check the forecast.",
              body: "You did check it. So what's different on your site since?",
            },
          ],
          ratings: {
            structure: { score: 3 },
            ownership: { score: 1, quote: "A decision had to be made" },
            specificity: { score: 2, quote: "We had a big pour on" },
            judgement: { score: 3 },
            learning: { score: 1, quote: "Always check the forecast." },
            concision: { score: 4 },
          },
          summary:
            "You made a £20,000 decision before seven in the morning and you tell it as if it happened to someone else. Put yourself in, then the numbers.",
        },
      ],
    },
    {
      ...own,
      key: "callum-snags",
      kind: "accomplishment",
      title: "Fewer snags at handover",
      question: "Tell me about something you improved.",
      competencies: ["customer-and-business-impact", "initiative"],
      intendedLevel: "middling",
      createdDaysAgo: 17,
      revisions: writeRevisions({
        daysAgo: 17,
        situation:
          "On a 40-house site we were handing over with about 31 snags a house, and buyers don't forget that. The office was getting it in the neck.",
        task: "I was looking after the finishing trades for the second phase, 18 houses.",
        action:
          "I walked every house with the painter and the joiner before they left it, not after, and they signed the wall with me. I photographed each room with my phone and stuck the ten commonest snags up in the canteen. If a house had more than 15, nobody started the next one until it was down.",
        tradeoffs: "",
        result: "Snags came down from 31 a house to 12, across the 18 houses, by the handover sheets.",
        lessons: "",
      }),
      practices: [{ daysAgo: 8, seconds: 88 }],
      reviews: [],
    },
    {
      ...own,
      key: "callum-scaffold",
      kind: "challenge",
      title: "Near miss on the scaffold",
      question: "Tell me about a safety issue.",
      competencies: ["failure-and-learning"],
      intendedLevel: "weak",
      createdDaysAgo: 31,
      revisions: writeRevisions({
        daysAgo: 31,
        situation:
          "A board came off the third lift on a windy day. It was noticed that some of the boards had not been tied and a ladder had been left. Nobody was underneath, but there could have been.",
        task: "The situation had to be made safe.",
        action:
          "Work was stopped and the area was taped off. The scaffold was checked and the boards were tied. It was reported and a toolbox talk was given to all the trades. Everyone was told how serious it was and that it must not happen again. A form was filled in for the office, and the scaffolders were spoken to.",
        tradeoffs: "",
        result: "",
        lessons: "Safety first, always. At the end of the day everyone wants to go home.",
      }),
      practices: [],
      reviews: [
        {
          requestedDaysAgo: 14,
          message: "have a look when you can",
          dueInDays: 7,
          onRevision: 0,
          ends: "withdrawn",
          coach: "devika-menon",
          closedDaysAgo: 13,
        },
      ],
    },
    {
      ...own,
      key: "callum-on-time",
      kind: "accomplishment",
      title: "On time and on budget",
      question: "",
      competencies: ["ownership"],
      visibility: "private",
      intendedLevel: "weak",
      createdDaysAgo: 33,
      revisions: writeRevisions({
        daysAgo: 33,
        situation: "School extension, two storeys, steel frame.",
        task: "Supervisor.",
        action: "Ran the job day to day, sorted problems as they came up, kept everybody going.",
        tradeoffs: "",
        result: "Done on time and on budget. Client over the moon.",
        lessons: "Plan the work and work the plan.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
