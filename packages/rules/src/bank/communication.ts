import type { QuestionRow } from "./question-row.ts";

export const COMMUNICATION: readonly QuestionRow[] = [
  [
    "q-051",
    "communication",
    "How did you explain something difficult to people who did not know the subject?",
    "How did you see that they had understood?",
    "What did you leave out on purpose?",
  ],
  [
    "q-052",
    "communication conflict",
    "When did you have to bring bad news?",
    "What did you say first?",
    "What did you not say?",
  ],
  [
    "q-053",
    "communication",
    "Which text of yours did others really use?",
    "What did you leave out of it?",
    "Who keeps it up to date?",
  ],
  [
    "q-054",
    "communication failure-and-learning",
    "Tell me about a misunderstanding that had consequences.",
    "What do you check now?",
    "Who noticed first?",
  ],
  [
    "q-055",
    "communication influence-without-authority",
    "When did a talk or a presentation of yours change a decision?",
    "What would have happened without it?",
    "Which question were you afraid of?",
  ],
  [
    "q-111",
    "communication customer-and-business-impact",
    "When did you have to make yourself understood across a language, a trade or a generation?",
    "What helped?",
    "What went wrong the first time?",
  ],
  [
    "q-112",
    "communication leadership-and-mentoring",
    "Tell me about a meeting that you turned round.",
    "How did it stand when you stepped in?",
    "What did people leave with?",
  ],
  [
    "q-113",
    "communication delivery-under-pressure",
    "How did you keep people informed while things were going wrong?",
    "How often, and how?",
    "What did you say when you knew nothing new?",
  ],
  [
    "q-114",
    "communication ownership",
    "When did you have to say openly that you did not know?",
    "What did you promise instead?",
    "How was it taken?",
  ],
  [
    "q-115",
    "communication growth-and-feedback",
    "When did you find out that somebody had heard something else than you said?",
    "How did you notice?",
    "What do you do since?",
  ],
];
