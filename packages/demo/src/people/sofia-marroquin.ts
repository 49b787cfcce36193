import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

export const SOFIA_MARROQUIN: DemoCandidate = {
  person: {
    key: "sofia-marroquin",
    name: "Sofía Marroquín",
    email: "sofia.marroquin@northlight.example",
    roles: ["candidate"],
    team: "winter-class",
    timeZone: "America/New_York",
  },
  stories: [
    {
      key: "sofia-front-desk",
      author: "sofia-marroquin",
      kind: "accomplishment",
      title: "Front desk at the dental office",
      question: "Tell me about an accomplishment.",
      competencies: ["customer-and-business-impact", "communication"],
      visibility: "team",
      intendedLevel: "weak",
      createdDaysAgo: 5,
      revisions: writeRevisions({
        daysAgo: 5,
        situation:
          "I worked at a dental office for four years, first as an assistant and then also at the front desk. It was a very busy practice and a lot of patients didn't show up for their appointments.",
        task: "I was responsible for the schedule, the phones, insurance and anything else that came up.",
        action:
          "I improved the way we did reminders and I was very organized. I always made sure that patients felt welcome and that the doctors had what they needed. I also translated for our Spanish-speaking patients, which helped a lot.",
        tradeoffs: "",
        result: "No-shows went down a lot and the doctors were really happy with me.",
        lessons: "If you treat people right, they come back.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
