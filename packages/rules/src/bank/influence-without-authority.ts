import type { QuestionRow } from "./question-row.ts";

export const INFLUENCE_WITHOUT_AUTHORITY: readonly QuestionRow[] = [
  [
    "q-026",
    "influence-without-authority",
    "When did you get people to do something although you were not their boss?",
    "Who was against it, and why?",
    "What did you do that made it easy to say yes?",
  ],
  [
    "q-027",
    "influence-without-authority communication",
    "Tell me about an idea of yours that was refused at first.",
    "What did you change about it?",
    "Whom did you win first?",
  ],
  [
    "q-028",
    "influence-without-authority conflict",
    "How did you bring two teams to one way of working?",
    "What did each of them give up?",
    "What happened when one of them fell back?",
  ],
  [
    "q-029",
    "influence-without-authority initiative",
    "When did you change a rule that you had no right to change alone?",
    "Whose signature did you need?",
    "How did you make your case?",
  ],
  [
    "q-030",
    "influence-without-authority leadership-and-mentoring",
    "When did you speak up for somebody else?",
    "What did you risk?",
    "What came of it for them?",
  ],
  [
    "q-086",
    "influence-without-authority customer-and-business-impact",
    "When did you have to win somebody from outside: a supplier, a parent, an authority?",
    "What did they care about?",
    "What could you offer?",
  ],
  [
    "q-087",
    "influence-without-authority delivery-under-pressure",
    "Tell me about work that hung on people in other departments.",
    "Who was slowest, and why?",
    "How did you keep them at it without going to their boss?",
  ],
  [
    "q-088",
    "influence-without-authority technical-judgement",
    "When did numbers of yours change somebody's mind?",
    "Where did they come from?",
    "Who was not convinced by them?",
  ],
  [
    "q-089",
    "influence-without-authority ambiguity",
    "Describe a group without a leader that you got moving.",
    "What was the first thing you all agreed on?",
    "When did somebody else take over?",
  ],
  [
    "q-090",
    "influence-without-authority growth-and-feedback",
    "When did you fail to convince people, and what do you know now?",
    "What did you think was the reason at the time?",
    "Whom should you have asked first?",
  ],
];
