import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, sentencesWith } from "../../facts/evidence.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { rangesOf } from "../places.ts";

/** Tells of "I" or "we", or of a number. */
function isPersonal(evidence: Evidence, sentence: number): boolean {
  const { document, bits } = evidence.facts;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++)
    if (((bits[at] as number) & (WORD_CLASS.self | WORD_CLASS.group)) !== 0) return true;
  return evidence.metrics.some((metric) => metric.sentence === sentence);
}

export const genericLessonDocs: RuleDocs = {
  claim: "The lesson could only come from this story.",
  why: "“Communication is key” fits every story and therefore says nothing about you.",
  bad: [
    "Action: I divided the work again and helped him with his part.\n\nResult: We finished in two weeks.\n\nLessons: Communication is key.",
  ],
  good: [
    "Action: I divided the work again.\n\nResult: We finished in two weeks.\n\nLessons: I should have asked him in the first week; now I agree on dates with everyone before we begin.",
  ],
};

export const genericLesson = defineRule({
  id: "learning/generic-lesson",
  revision: 1,
  dimension: "learning",
  pitfall: "generic_lesson",
  severity: "should",
  messages: {
    platitude: "Anybody could have written this lesson: say what you saw here, and what you do differently since.",
  },
  suggestion: "Here I saw that [what happened]. Since then I [what you do differently].",
  lift: () => ({ platitudes: 0, lessons: 1, practice: 1, lessonGround: 2 }),
  check: ({ evidence, signals, report }) => {
    const lessons = evidence.bySection.lessons;
    const isBare =
      lessons.length > 0 && signals.lessonGround === 0 && lessons.every((index) => !isPersonal(evidence, index));
    const platitudes = isBare ? lessons : sentencesWith(evidence, "platitude", ["lessons"]);
    if (platitudes.length === 0 || signals.practice > 0 || (signals.lessons >= 1 && !isBare)) return;
    const [at, ...rest] = rangesOf(evidence, platitudes);
    if (at !== undefined) report({ message: "platitude", at, evidence: rest });
  },
});
