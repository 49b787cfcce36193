import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { lastPlace } from "../places.ts";

export const closesOnLessonDocs: RuleDocs = {
  why: "The last sentence is what stays.",
  bad: ["Action: I split the order in two.\n\nResult: Waste fell from £700 to £260 a week."],
  good: [
    "Action: I split the order in two.\n\nResult: Waste fell from £700 to £260 a week.\n\nLessons: I learned to measure before I change anything.",
  ],
};

export const closesOnLesson = defineRule({
  id: "structure/closes-on-lesson",
  claim: "The last sentence is the lesson.",
  revision: 1,
  dimension: "structure",
  pitfall: null,
  severity: "hint",
  messages: { found: "The story ends on its lesson." },
  check: ({ evidence, report }) => {
    const { counts } = evidence.facts;
    const last = evidence.isLive.lastIndexOf(true);
    if (last < 1 || counts.of("platitude", last) > 0) return;
    if (counts.of("lesson", last) + counts.of("practice", last) > 0)
      report({ message: "found", at: lastPlace(evidence) });
  },
});
