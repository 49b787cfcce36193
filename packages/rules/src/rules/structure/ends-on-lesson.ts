import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { sentencesWith } from "../../facts/evidence.ts";
import { lastPlace } from "../places.ts";

export const endsOnLessonDocs: RuleDocs = {
  claim: "The story ends on its lesson.",
  why: "The last sentence is what stays; growth is a better ending than a number.",
  bad: [
    "Situation: Waste cost us £700 a week.\n\nAction: I split the order in two.\n\nLessons: I learned to measure before I change anything.\n\nResult: Waste fell from £700 to £260 a week.",
  ],
  good: [
    "Action: I split the order in two.\n\nResult: Waste fell from £700 to £260 a week.\n\nLessons: I now measure for two weeks before I change anything.",
  ],
};

export const endsOnLesson = defineRule({
  id: "structure/ends-on-lesson",
  revision: 2,
  dimension: "structure",
  pitfall: "no_lessons_close",
  severity: "hint",
  messages: { buried: "The lesson stands in the middle; end the story on it." },
  lift: () => ({ endsOnLesson: 1 }),
  check: ({ evidence, signals, report }) => {
    const last = evidence.isLive.lastIndexOf(true);
    const { lesson, practice } = evidence.facts.counts;
    const told = sentencesWith(evidence, "lesson").filter((sentence) => sentence * 3 >= evidence.isLive.length);
    if (told.length === 0 || signals.endsOnLesson > 0) return;
    if ((lesson[last] ?? 0) + (practice[last] ?? 0) === 0) report({ message: "buried", at: lastPlace(evidence) });
  },
});
