import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { hasSign, sentencesWith } from "../../facts/evidence.ts";
import { isRunOn } from "../../facts/no-story.ts";
import { IN } from "../../facts/sections/sections.ts";
import { namesALesson } from "../named-lesson.ts";
import { insertionPoint, isGiven, opensOnSelf } from "../places.ts";

export const missingLessonsDocs: RuleDocs = {
  why: "A lesson shows that the next time will go better; most interviewers ask for it if it is missing.",
  bad: [
    "Situation: No-shows cost the clinic 210 slots a month.\n\nAction: I started reminder texts and kept a waiting list.\n\nResult: No-shows went down to 95 a month.",
  ],
  good: [
    "Action: I started reminder texts.\n\nResult: No-shows fell from 210 to 95 a month.\n\nLessons: I now ask the receptionists before I choose a tool.",
  ],
};

export const missingLessons = defineRule({
  id: "learning/missing-lessons",
  claim: "The story says what it taught.",
  revision: 4,
  dimension: "learning",
  pitfall: "missing_lessons",
  severity: "should",
  messages: {
    missing: "There is no lesson yet: say what you do differently since then.",
    unsaid: "What you learned must be guessed: say it outright, and what you do differently since then.",
    habit: "A habit changed, but not why: say in one sentence what you understood.",
  },
  suggestion: "Next time I would [change]. Since then I [new habit].",
  lift: (signals) => ({
    words: { ...signals.words, lessons: 18 },
    lessons: 1,
    practice: 1,
    lessonGround: 2,
    endsOnLesson: 1,
  }),
  check: ({ evidence, signals, report }) => {
    if (evidence.spokenWords === 0 || (isGiven(evidence, "lessons") && signals.words.lessons >= 3)) return;
    const isTold =
      sentencesWith(evidence, "lesson").some((sentence) => sentence * 3 >= evidence.isLive.length) ||
      namesALesson(evidence);
    const isOwnHabit = sentencesWith(evidence, "practice", IN.result | IN.lessons).some((sentence) =>
      opensOnSelf(evidence, sentence),
    );
    if (isTold || isOwnHabit || hasSign(evidence, "platitude", IN.lessons)) return;
    const at = insertionPoint(evidence, "lessons");
    // The engine took the close for a lesson, or cannot tell sentences apart: it may have one in other words.
    const isGuessed = signals.words.lessons >= 3 || isRunOn(evidence);
    if (signals.practice > 0) report({ message: "habit", at, severity: "hint" });
    else if (isGuessed) report({ message: "unsaid", at, severity: "hint" });
    else report({ message: "missing", at });
  },
});
