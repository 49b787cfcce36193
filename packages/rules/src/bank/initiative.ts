import type { QuestionRow } from "./question-row.ts";

export const INITIATIVE: readonly QuestionRow[] = [
  [
    "q-046",
    "initiative",
    "What works better today because you started it?",
    "Who asked you to?",
    "What did it need in the first week?",
  ],
  [
    "q-047",
    "initiative growth-and-feedback",
    "What have you taught yourself because the work needed it?",
    "Where have you used it since?",
    "What was the hardest part?",
  ],
  [
    "q-048",
    "initiative influence-without-authority",
    "Which habit or process at work have you changed?",
    "Is it still done that way without you?",
    "Who liked the old way better?",
  ],
  [
    "q-049",
    "initiative ambiguity",
    "When did you see a problem coming before others did?",
    "What did you do about it?",
    "What would it have cost to be wrong?",
  ],
  [
    "q-050",
    "initiative customer-and-business-impact",
    "Tell me about an idea you tried on a small scale first.",
    "What would have made you drop it?",
    "How did it get larger?",
  ],
  [
    "q-106",
    "initiative ownership",
    "What did you begin although you had no time for it?",
    "What did you put aside?",
    "When did others see that it was worth it?",
  ],
  [
    "q-107",
    "initiative communication",
    "When did you ask a question that nobody else was asking?",
    "What did the answer change?",
    "Why had nobody asked it?",
  ],
  [
    "q-108",
    "initiative delivery-under-pressure",
    "Tell me about something tedious that you got rid of.",
    "How much time did it take before, and after?",
    "What did you do with the time?",
  ],
  [
    "q-109",
    "initiative failure-and-learning",
    "Which idea of yours nobody needed?",
    "How did you find out?",
    "What did you keep of it?",
  ],
  [
    "q-110",
    "initiative leadership-and-mentoring",
    "What have you organised for your colleagues that was not your job?",
    "Who came, and who did not?",
    "Does it still take place?",
  ],
];
