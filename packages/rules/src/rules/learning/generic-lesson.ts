import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { doesHold, type Evidence, HOLDS, sentencesWith } from "../../facts/evidence.ts";
import { IN } from "../../facts/sections/sections.ts";
import { hasIn } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { emptyIn, hasSelf, isGiven } from "../places.ts";
import { reportSentences } from "../report-sentences.ts";

/** Words by which a lesson speaks of one case: what was, what should have been, what is done since. */
const OWN_CASE = wordSet("should used next before now until since hadn't didn't wasn't wrong");

/** Tells a number, an own act beyond the learning itself, or a case of its own. */
function isConcrete(evidence: Evidence, sentence: number): boolean {
  const { document, acts, counts } = evidence.facts;
  if (counts.of("practice", sentence) > 0 || doesHold(evidence, sentence, HOLDS.metric)) return true;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  if (hasIn(OWN_CASE, document.tokens, firstToken, endToken)) return true;
  return acts.some(
    (act) => act.sentence === sentence && act.isDeed && act.agent !== "nobody" && act.verb > firstToken + 3,
  );
}

const YOU = wordSet("you your you're you'll yourself");

/** "If you give a hundred and ten percent, good things happen": told to everybody, from nobody. */
const isAdvice = (evidence: Evidence, sentence: number): boolean => {
  const { document } = evidence.facts;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  return hasIn(YOU, document.tokens, firstToken, endToken) && !hasSelf(evidence, sentence);
};

/** Whether the lessons are the engine's guess. */
const isGuess = (evidence: Evidence) => !isGiven(evidence, "lessons");

export const genericLessonDocs: RuleDocs = {
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
  claim: "The lesson could only come from this story.",
  revision: 3,
  dimension: "learning",
  pitfall: "generic_lesson",
  severity: "should",
  messages: {
    platitude: "Anybody could have written this lesson: say what you saw here, and what you do differently since.",
  },
  suggestion: "Here I saw that [what happened]. Since then I [what you do differently].",
  lift: () => ({ platitudes: 0, lessons: 1, practice: 1, lessonGround: 2 }),
  check: ({ evidence, signals, report }) => {
    const { lessons } = evidence.bySection;
    const isSaid = sentencesWith(evidence, "platitude", IN.lessons).concat(emptyIn(evidence, "lessons"));
    for (const sentence of lessons)
      if (!isSaid.includes(sentence) && isAdvice(evidence, sentence)) isSaid.push(sentence);
    const isBare = lessons.filter((sentence) => isSaid.includes(sentence) || !isConcrete(evidence, sentence));
    const platitudes = isSaid.length > 0 ? isSaid : isBare;
    const isLived =
      sentencesWith(evidence, "practice", IN.lessons).some((index) => !platitudes.includes(index)) ||
      // "We now have 140 applications" tells a result, no habit.
      sentencesWith(evidence, "practice", IN.result).some((index) => !doesHold(evidence, index, HOLDS.metric));
    if (platitudes.length === 0) return;
    const isAll = isBare.length === lessons.length;
    if (isLived) {
      if (isSaid.length > 0 && isSaid.length === lessons.length && isGuess(evidence))
        reportSentences({ evidence, report }, "platitude", platitudes, "hint");
      return;
    }
    if (isSaid.length > 0 && isAll) reportSentences({ evidence, report }, "platitude", platitudes);
    else if (isSaid.length * 2 >= lessons.length || (isAll && signals.lessonGround < 2))
      reportSentences({ evidence, report }, "platitude", platitudes, "hint");
  },
});
