import type { DemoCandidate, DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { AOIFE_REVIEWS } from "./aoife-obrien-reviews.ts";
import { AOIFE_WARD_STORIES } from "./aoife-obrien-ward.ts";

const own = { author: "aoife-obrien", visibility: "team" } as const;

const stories: readonly DemoStory[] = [
  {
    ...own,
    key: "aoife-sepsis",
    kind: "challenge",
    title: "The call nobody made for 95 minutes",
    question: "Tell me about a time you made a mistake that mattered.",
    competencies: ["failure-and-learning", "ownership", "growth-and-feedback"],
    intendedLevel: "strong",
    createdDaysAgo: 52,
    revisions: writeRevisions(
      {
        daysAgo: 52,
        situation:
          "I was the nurse in charge of a 28-bed acute medical ward one Sunday night when a man of 71 went from an early-warning score of 3 to 7 and no doctor was called for 95 minutes. He spent four days in intensive care. He recovered, but it could have gone the other way.",
        task: "I had taken the two o'clock observations myself and then been pulled to a fall in the next bay. The escalation was mine to make.",
        action:
          "I looked at other charts with the outreach nurse and found that the same thing had happened before. So we bought cordless phones, and whoever reads a score of 5 or more rings straight away.",
        tradeoffs: "",
        result: "Calls are made a lot faster now and the other medical wards have copied it.",
        lessons: "I had believed that a good nurse remembers. Now I finish the call first.",
      },
      {
        daysAgo: 44,
        task: "I had taken the two o'clock observations myself and then been pulled to a fall in the next bay. The escalation was mine to make. Next morning I told the ward manager so, and asked to lead the review.",
        action:
          "I went through 60 charts from the month before with the outreach nurse and found the same gap in 14: the score taken, then the nurse interrupted before the call. So the cause wasn't knowledge, it was the walk to the desk. I tested that on six colleagues: all six knew the rule by heart. I moved calling to the bedside: two cordless phones on each side, and a rule that whoever reads a 5 or more rings before putting the cuff away. I tried it on one side of the ward for a fortnight and promised to stop if false calls went above two a night.",
        tradeoffs:
          "The audit team wanted an alarm on every score of 5. I argued against it: it would have sounded about 30 times a night, and people stop hearing that. The cost is that my way depends on nurses doing it, and the phones came out of our training money.",
        result:
          "Median time from score to call fell from 38 minutes to 9. Charts with a missed call went from 14 of 60 to 3 of 60 three months on, counted by the outreach nurse and not by me. The two other medical wards have copied it.",
        lessons:
          "I had believed that a good nurse remembers. Now, when I'm interrupted, I finish the call and hand the interruption to someone by name. I open every induction with that night.",
      },
    ),
    practices: [
      {
        daysAgo: 18,
        seconds: 171,
        counted: { targetSeconds: 150, words: 412, fillers: 21, pointsSaid: 19, pointsWritten: 38 },
      },
      {
        daysAgo: 6,
        seconds: 152,
        counted: { targetSeconds: 150, words: 358, fillers: 11, pointsSaid: 29, pointsWritten: 38 },
      },
    ],
    prepared: ["q-005", "q-016"],
    reviews: AOIFE_REVIEWS.sepsis,
  },
  {
    ...own,
    key: "aoife-handover",
    kind: "challenge",
    title: "The consultant who wouldn't fill in a form for nurses",
    question: "Describe a disagreement with somebody more senior than you.",
    competencies: ["conflict", "influence-without-authority", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 47,
    revisions: writeRevisions(
      {
        daysAgo: 47,
        situation:
          'Evening handover on our ward ran to 50 minutes for 28 patients, and twice in March a discharge medicine was lost between shifts. One senior consultant turned down the new one-page sheet in front of everybody: "I\'m not filling in a form for nurses."',
        task: "As deputy ward sister I owned the handover, but I've no authority over a consultant, and the junior doctors did whatever he did.",
        action:
          "We had a talk about the sheet and we agreed to make it shorter. We then tried it with his patients for two weeks and it went well.",
        tradeoffs: "I could have gone to the medical director, but I chose not to.",
        result: "Handover came down from 50 minutes to 32 and he's happy with the sheet.",
        lessons: "It's important to listen to people.",
      },
      {
        daysAgo: 36,
        action:
          "I didn't answer him in the corridor. I asked for ten minutes that week and opened with his two complaints in his own words: double entry, and no room for the plan. He was right about the first. I took six fields off, had the rest printed from the record, and asked him to strike out anything useless on five real patients. Then I asked him to try it on his own twelve patients for a fortnight, and told him I'd drop it if handover wasn't shorter.",
        tradeoffs:
          "I could have gone to the medical director, who'd have ordered it in a day. I decided against that: I'd have won the form and lost the man. My way cost three more weeks of the old muddle, and the sheet still has no box for social care, which the discharge nurse minds.",
        result:
          "Handover came down from 50 minutes to 32, timed with a stopwatch over ten evenings before and ten after. In the four months since then no discharge medicine has been lost. He now pulls up people who leave the plan blank.",
        lessons:
          "I look for the part of an objection that's true before I defend anything. These days I write the other person's case down first and read it back to them.",
      },
    ),
    practices: [
      {
        daysAgo: 12,
        seconds: 166,
        counted: { targetSeconds: 150, words: 401, fillers: 15, pointsSaid: 22, pointsWritten: 35 },
      },
      {
        daysAgo: 3,
        seconds: 149,
        counted: { targetSeconds: 150, words: 349, fillers: 8, pointsSaid: 27, pointsWritten: 35 },
      },
    ],
    prepared: ["q-028"],
    reviews: AOIFE_REVIEWS.handover,
  },
  {
    ...own,
    key: "aoife-before-noon",
    kind: "accomplishment",
    title: "Getting patients home before lunch",
    question: "What have you changed at work that you're proud of?",
    competencies: ["customer-and-business-impact", "initiative", "ownership"],
    intendedLevel: "strong",
    createdDaysAgo: 41,
    revisions: writeRevisions(
      {
        daysAgo: 41,
        situation:
          "Only 11% of our patients left before noon, so every afternoon people lay on trolleys downstairs waiting for beds that were about to be free. The hospital's target was 30%. There'd been posters about it for two years and nobody had been given the job.",
        task: "I asked the matron for it: six months, no new staff, and one healthcare assistant for two hours a day.",
        action:
          "I followed 40 discharges with a notebook. In 27 of them the hold-up was take-home medicines, ordered after the ward round and ready around three. I agreed with pharmacy that anything prescribed by four the day before would be waiting at nine, and I sat down with the junior doctors at half three each day to write them. For the first month I rang the families myself. I began with one bay of seven beds and set a limit: if readmissions within a week rose above 6%, we'd go back.",
        tradeoffs:
          "A prescription written a day early is sometimes wrong by morning. About one in nine had to be rewritten, and pharmacy put up with it. I preferred that to the discharge lounge we'd been offered, which would only have moved the waiting.",
        result:
          "Discharges before noon went from 11% to 34% in five months, on roughly 190 discharges a month. Readmissions within a week stayed at 5%. Waits of over four hours for one of our beds fell from 46 a month to 19. All three come from the same bed report the hospital used before.",
        lessons:
          "Two years of posters had been about the wrong hour of the day. I now follow ten real cases from start to end before I suggest anything.",
      },
      {
        daysAgo: 30,
        result:
          "Discharges before noon went from 11% to 34% in five months, on roughly 190 discharges a month. Readmissions within a week stayed at 5%. Both come from the bed report the hospital used before.",
      },
    ),
    practices: [{ daysAgo: 9, seconds: 158 }],
    reviews: AOIFE_REVIEWS.beforeNoon,
  },
  ...AOIFE_WARD_STORIES,
];

export const AOIFE_OBRIEN: DemoCandidate = {
  person: {
    key: "aoife-obrien",
    name: "Aoife O'Brien",
    email: "aoife.obrien@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/Dublin",
    interview: {
      organisation: "St Brigid's Hospital",
      profile: "care-and-safety",
      role: "Ward manager, acute medicine",
      daysFromNow: 9,
    },
  },
  stories,
};
