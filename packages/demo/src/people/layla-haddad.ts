import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "layla-haddad", visibility: "team" } as const;

export const LAYLA_HADDAD: DemoCandidate = {
  person: {
    key: "layla-haddad",
    name: "ليلى حداد",
    email: "layla.haddad@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Asia/Amman",
    interview: {
      organisation: "Verity Diagnostics",
      profile: "care-and-safety",
      role: "Quality lead, diagnostics laboratory",
      daysFromNow: 33,
    },
  },
  stories: [
    {
      ...own,
      key: "layla-positives",
      kind: "challenge",
      title: "Eleven positives that were not",
      question: "Describe how you found the cause of a strange result.",
      competencies: ["technical-judgement", "ambiguity", "ownership"],
      intendedLevel: "strong",
      createdDaysAgo: 27,
      revisions: writeRevisions({
        daysAgo: 27,
        situation:
          "On a Tuesday our diagnostics laboratory found 11 positives for tuberculosis in 94 samples, when a usual day has one or two. Each positive means months of heavy medicine, and the doctors were waiting by the phone.",
        task: "I was the senior technician on the bench. I had to decide the same day: report, or hold 94 results and say why.",
        action:
          "I held all of them and told the four clinics within an hour that we repeat and when they will hear. I drew the plate on paper and coloured the eleven. They stood in two rows, which illness does not do, but a pipette does. I repeated the 11 from the original tubes with the other pipette and a fresh water control in each row: ten came negative and one positive. Then I opened the first pipette and found the filter wet. I changed the plate map, so that every row has a water control and any plate with one positive control stops by itself.",
        tradeoffs:
          "Reporting only the 83 negatives would have made the phones quiet. I decided against it, if the plate is dirty I do not know that they are right. The cost was 26 hours of delay for 94 people and €640 of reagents.",
        result:
          "Ten people were not treated for a disease they did not have; the one real case was confirmed by culture five weeks later. In the nine months after, 3 of 410 plates were stopped by the new control and none of the reported results was withdrawn, from the quality register. In the nine months before, two had been.",
        lessons:
          "I look at where a result stands before I look at what it says. The drawn plate is page one of my training for new technicians now.",
      }),
      practices: [{ daysAgo: 11, seconds: 170 }],
      reviews: [
        {
          requestedDaysAgo: 26,
          message: "I translate in my head, maybe some sentences are strange.",
          dueInDays: 7,
          onRevision: 0,
          ends: "approved",
          coach: "hamish-tulloch",
          submittedDaysAgo: 21,
          comments: [
            {
              section: "action",
              quote: "They stood in two rows, which illness does not do, but a pipette does.",
              body: "Don't let anybody correct this sentence. It's perfect.",
              reply: "Thank you!",
            },
          ],
          suggestions: [
            {
              section: "action",
              quote: "that we repeat and when they will hear",
              replacement: "that we would repeat them and when they would hear",
              reason: "Nothing strange in it. This is all I would change: it was past by then.",
            },
          ],
          overrules: {
            ruleId: "specificity/missing-baseline",
            reason: "Eleven positives, one of them real: both ends are told.",
          },
          ratings: {
            structure: { score: 4 },
            ownership: { score: 4 },
            specificity: { score: 5, quote: "ten came negative and one positive" },
            judgement: { score: 5, quote: "if the plate is dirty I do not know that they are right" },
            learning: { score: 4 },
            concision: { score: 4 },
          },
          summary: "A detective story with a price on each choice. Approved. More like it, please.",
        },
      ],
    },
    {
      ...own,
      key: "layla-barcodes",
      kind: "accomplishment",
      title: "Barcodes for samples",
      question: "Which improvement did you introduce?",
      competencies: ["initiative", "customer-and-business-impact"],
      intendedLevel: "middling",
      createdDaysAgo: 18,
      revisions: writeRevisions({
        daysAgo: 18,
        situation:
          "In my previous laboratory samples were numbered by hand. In one year 37 were mixed up or without a name and the patient must come again for a new one.",
        task: "I proposed barcodes to the head of the laboratory and I was responsible for the introduction.",
        action:
          "I compared three printers and chose one which survives the freezer. We wrote a short instruction and we trained the 12 people of the reception and of the bench. In the first month we used both, number by hand and barcode. I was there every morning for the questions.",
        tradeoffs: "",
        result:
          "In the next year only 6 samples were mixed up or without a name, from 37. The work at reception is faster also.",
        lessons: "It is important to train everybody well.",
      }),
      practices: [],
      reviews: [
        {
          requestedDaysAgo: 17,
          message: "Is it enough for a story?",
          dueInDays: 7,
          onRevision: 0,
          ends: "changes_asked",
          coach: "devika-menon",
          submittedDaysAgo: 11,
          comments: [
            {
              section: "action",
              quote: "we trained the 12 people",
              body: "Who stood in front of them? And did anyone not want it?",
              remark: "whoDid",
            },
            {
              section: "result",
              quote: "only 6 samples",
              body: "Very good numbers. Did you have as many samples in the second year?",
            },
          ],
          ratings: {
            structure: { score: 4 },
            ownership: { score: 3 },
            specificity: { score: 4 },
            judgement: { score: 2, quote: "I compared three printers and chose one which survives the freezer." },
            learning: { score: 2, quote: "It is important to train everybody well." },
            concision: { score: 4 },
          },
          summary:
            "Yes, it's enough. What I miss is a choice that cost something, and a lesson only you could have learned from it.",
        },
      ],
    },
    {
      ...own,
      key: "layla-freezer",
      kind: "challenge",
      title: "The freezer at the weekend",
      question: "Tell me about an emergency.",
      competencies: ["delivery-under-pressure"],
      intendedLevel: "middling",
      createdDaysAgo: 10,
      revisions: writeRevisions({
        daysAgo: 10,
        situation:
          "On a Friday evening the -80 °C freezer with 2,300 samples of a study showed -61 and it was rising by one degree every ten minutes.",
        task: "I was the last person in the building, so it was me who must save them.",
        action:
          "I called the hospital next door and they had space for about half. I bought 60 kg of dry ice from a company for fish. I moved first the samples that we have only once, 1,150, by taxi in four boxes, and the others I put on the dry ice in the old freezer. I wrote each box in a list with the time it was out.",
        tradeoffs: "I paid the dry ice and the taxi with my own card, €310, because there was nobody to ask.",
        result: "At two in the night everything was under -70. No sample was lost, we tested 20 of them on Monday.",
        lessons: "",
      }),
      practices: [],
      reviews: [],
    },
    {
      ...own,
      key: "layla-method",
      kind: "accomplishment",
      title: "Validation of a new method",
      question: "",
      competencies: ["technical-judgement"],
      intendedLevel: "weak",
      createdDaysAgo: 26,
      revisions: writeRevisions({
        daysAgo: 26,
        situation:
          "A new PCR method was to be validated in the department of molecular diagnostics in accordance with the applicable standard.",
        task: "The validation was carried out by our group.",
        action:
          "Sensitivity, specificity, repeatability, reproducibility, linearity and limit of detection were determined. Samples were collected and measured in triplicate, the statistics were calculated and the documents were prepared. The report was written and submitted and the comments of the auditors were incorporated. Training was given to the staff.",
        tradeoffs: "Different options were carefully considered.",
        result: "The method was successfully validated and has been used in routine since then.",
        lessons: "Good documentation is very important in the laboratory.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
