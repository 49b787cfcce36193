import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { type Evidence, sentencesWith } from "../../facts/evidence.ts";
import { namesALesson } from "../named-lesson.ts";
import { isGiven, lastPlace } from "../places.ts";

export const endsOnLessonDocs: RuleDocs = {
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
  claim: "The story ends on its lesson.",
  revision: 3,
  dimension: "structure",
  pitfall: "no_lessons_close",
  severity: "hint",
  messages: { buried: "The lesson stands in the middle; end the story on it." },
  lift: () => ({ endsOnLesson: 1 }),
  check: ({ evidence, report }) => {
    if (isGiven(evidence, "lessons") && evidence.facts.document.blocks.at(-1)?.label === "lessons") return;
    const { counts } = evidence.facts;
    const close = lastLive(evidence);
    const isSaid = close.some((index) => CLOSING.some((sign) => counts.of(sign, index) > 0));
    if (isSaid || !tellsALesson(evidence)) return;
    report({ message: "buried", at: lastPlace(evidence) });
  },
});

const CLOSING = ["lesson", "practice", "platitude"] as const;

/** The last live sentence, or the last two. */
function lastLive({ isLive }: Evidence): number[] {
  const live: number[] = [];
  for (let index = 0; index < isLive.length; index++) if (isLive[index]) live.push(index);
  return live.slice(live.length > SHORT_STORY ? -2 : -1);
}

/** Sentences up to which only the last one counts as the close. */
const SHORT_STORY = 6;

/** A lesson in the second part, or one named as such anywhere. */
const tellsALesson = (evidence: Evidence): boolean =>
  evidence.bySection.lessons.length > 0 ||
  sentencesWith(evidence, "lesson").some((sentence) => sentence * 3 >= evidence.isLive.length) ||
  namesALesson(evidence);
