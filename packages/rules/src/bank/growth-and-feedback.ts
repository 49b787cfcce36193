import type { QuestionRow } from "./question-row.ts";

export const GROWTH_AND_FEEDBACK: readonly QuestionRow[] = [
  [
    "q-056",
    "growth-and-feedback",
    "What criticism has changed the way you work?",
    "How did you feel about it on the first day?",
    "Who would notice the difference?",
  ],
  [
    "q-057",
    "growth-and-feedback failure-and-learning",
    "Which weakness of yours have you worked on?",
    "What would a colleague say about it today?",
    "When did it last get in your way?",
  ],
  [
    "q-058",
    "growth-and-feedback initiative",
    "What have you learned in the last year that was not part of your job?",
    "Why that?",
    "What can you do now that you could not do before?",
  ],
  [
    "q-059",
    "growth-and-feedback leadership-and-mentoring",
    "When did you ask for help, and what came of it?",
    "Why not earlier?",
    "Whom did you choose, and why?",
  ],
  [
    "q-060",
    "growth-and-feedback conflict",
    "When did you change your mind about something important at work?",
    "What would change it back?",
    "Who had held the other view all along?",
  ],
  [
    "q-116",
    "growth-and-feedback ambiguity",
    "Tell me about a role or a field you had to learn from the beginning.",
    "What did you get wrong in the first month?",
    "What carried over from before?",
  ],
  [
    "q-117",
    "growth-and-feedback communication",
    "When did you give somebody feedback that they did not want to hear?",
    "What did you say, word for word?",
    "What did they do with it?",
  ],
  [
    "q-118",
    "growth-and-feedback ownership",
    "What did you do with praise that you thought you had not earned?",
    "Whose work was it?",
    "What did you do the next time?",
  ],
  [
    "q-119",
    "growth-and-feedback technical-judgement",
    "Which way of working did you give up, though you were good at it?",
    "What took its place?",
    "What do you miss about it?",
  ],
  [
    "q-120",
    "growth-and-feedback delivery-under-pressure",
    "When did you reach your limit, and what did you change?",
    "Who noticed before you did?",
    "What do you watch for now?",
  ],
];
