import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

export const KATHARINA_WEISSMUELLER: DemoCandidate = {
  person: {
    key: "katharina-weissmueller",
    name: "Katharina Weißmüller-Brandstätter",
    email: "katharina.weissmueller@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/Berlin",
    interview: {
      organisation: "Stadt Lindenau",
      profile: "people-leadership",
      role: "Service manager, public administration",
      daysFromNow: 48,
    },
  },
  stories: [
    {
      key: "katharina-permits",
      author: "katharina-weissmueller",
      kind: "accomplishment",
      title: "Land permits without the Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung on page one",
      question: "What did you change for the people who use your service?",
      competencies: ["customer-and-business-impact", "communication", "initiative"],
      visibility: "team",
      intendedLevel: "middling",
      createdDaysAgo: 9,
      revisions: writeRevisions(
        {
          daysAgo: 9,
          situation:
            "In our district office farmers who sell land need a permit. Our letter began with the Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung and most of the applications came back incomplete.",
          task: "I am responsible for the forms.",
          action: "I rewrote the letter in plain language and we made a check list.",
          tradeoffs: "The lawyer was not happy.",
          result: "Now far more applications are complete.",
          lessons: "Plain language helps everyone.",
        },
        {
          daysAgo: 5,
          situation:
            "In our district office farmers who sell land need a permit. Our letter began with the Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, one word of 67 letters, and 58% of the applications came back incomplete. Each of them means two more letters and about five weeks.",
          task: "I am the clerk for the forms. I asked my head of section for permission to change letter and form, and got it until the end of the year.",
          action:
            "I sat beside four farmers while they filled in the old form and wrote down where the pen stops. I rewrote the letter from three pages to one and put the regulation into a footnote. We made a check list with five boxes together with the reception.",
          tradeoffs: "Our lawyer wanted the regulation on page one, and he signs now every letter with a sigh.",
          result: "Of the last 120 applications 31 were incomplete, that is 26%. Before it was 58%.",
          lessons: "Where the pen stops, there the sentence is wrong.",
        },
      ),
      practices: [{ daysAgo: 2, seconds: 121 }],
      reviews: [
        {
          requestedDaysAgo: 5,
          message: "Is the long word funny or only long?",
          dueInDays: 7,
          onRevision: 1,
          ends: "in_review",
          coach: "ines-valadares",
          comments: [
            {
              section: "action",
              quote: "wrote down where the pen stops",
              body: "Wonderful. This is better than the long word.",
            },
            {
              section: "tradeoffs",
              quote: "he signs now every letter with a sigh",
              body: "Funny, but what did the office risk? Has anyone objected to a letter since?",
            },
          ],
        },
      ],
    },
  ],
};
