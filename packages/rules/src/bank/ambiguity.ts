import type { QuestionRow } from "./question-row.ts";

export const AMBIGUITY: readonly QuestionRow[] = [
  [
    "q-006",
    "ambiguity",
    "Tell me about a task where nobody could say what a good result would look like.",
    "How did you decide where to begin?",
    "Who agreed to your answer, and who did not?",
  ],
  [
    "q-007",
    "ambiguity technical-judgement",
    "When did you have to decide with half of the facts?",
    "What would have changed your mind?",
    "Which fact turned out to matter most?",
  ],
  [
    "q-008",
    "ambiguity",
    "Describe a time when the goal moved while you were working towards it.",
    "What did you keep, and what did you drop?",
    "Who told the people who were waiting?",
  ],
  [
    "q-009",
    "ambiguity initiative",
    "What have you built or organised for which there was no example to follow?",
    "How did you know that it was enough?",
    "What did you borrow from elsewhere?",
  ],
  [
    "q-010",
    "ambiguity failure-and-learning",
    "When did you have to throw a plan away halfway?",
    "What told you that it would not work?",
    "What of it could you still use?",
  ],
  [
    "q-066",
    "ambiguity communication",
    "When did two people ask you for opposite things?",
    "How did you find out what each of them needed?",
    "Who decided in the end?",
  ],
  [
    "q-067",
    "ambiguity ownership",
    "Tell me about your first weeks in a role that nobody had held before.",
    "What did you do on the first Monday?",
    "What did you stop doing once you understood the role?",
  ],
  [
    "q-068",
    "ambiguity customer-and-business-impact",
    "When did you have to guess how many, how long or how much?",
    "How far off were you?",
    "What did you do to be wrong cheaply?",
  ],
  [
    "q-069",
    "ambiguity delivery-under-pressure",
    "Describe a day on which the usual procedure did not fit what was in front of you.",
    "Which rule did you leave, and which did you keep?",
    "Who had to know at once?",
  ],
  [
    "q-070",
    "ambiguity influence-without-authority",
    "When did you make a vague wish into something people could work on?",
    "What question helped most?",
    "What did you decide not to answer yet?",
  ],
];
