import { type Marks, NO_MARK } from "../lexicons/annotate.ts";
import type { LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";

const PEOPLE = wordSet(
  `team crew staff everyone everybody each one two three four five six seven eight nine ten twelve them him her my our
   colleague colleagues driver drivers nurse nurses teacher teachers student students pupil pupils volunteer volunteers
   trainee trainees apprentice apprentices junior juniors intern interns assistant assistants cook cooks operator
   operators guard guards people person who shift group new others workers men women parents clerks`,
);
const REACH = 5;
/** What may be measured with, or be told of a person or a goal: a number must stand beside them. */
const BARE = wordSet(
  "independent independently baseline dashboard dashboards grafana datadog rolling logs statistics nps csat analytics stopwatch",
);
/** Words after which "counted" and the like tell no measuring: "it counted", "that counted". */
const IMPERSONAL = wordSet("it that this which everything what");

/** Heads of names: "the complaints desk", "the fire officer", "turnover of". */
const HEADS = wordSet(
  `desk department office officer officers unit manager committee register form leaflet leaflets course courses insurance policy
   station brigade engine exit exits door doors class classes assessor consultant handler handlers specialist
   hotline poster posters book app ministry agency building museum room column adviser law lawyer film novel song of`,
);
const NAMED = ["stakes", "prevention", "measured", "leadership"] as const satisfies readonly LexiconName[];
const BEFORE_PARTICIPLE = wordSet("the a an our my two three four five six many all");

/**
 * Takes back signs of single words that want company: a "dashboard" measures nothing without a number beside it,
 * "trained" leads nobody without people behind it, "I led," alone names no deed, and a "complaints desk" is no stake.
 */
export function dropBareSigns(
  { tokens, sentences }: Document,
  marks: Marks<LexiconName>,
  quantities: readonly QuantityFact[],
  counts: SignCounts<LexiconName>,
): void {
  const isMeasured = new Uint8Array(sentences.length);
  for (const { kind, sentence } of quantities) if (kind !== "not_a_metric") isMeasured[sentence] = 1;
  forEachMark(sentences, marks, "measured", (first, end, index) => {
    if (end - first > 1) return;
    const isAlone = isMeasured[index] === 0 && isIn(BARE, tokens, first);
    if (isAlone || isIn(IMPERSONAL, tokens, first - 1)) counts.takeBack(counts.numberOf("measured"), index);
  });
  for (const name of NAMED) {
    forEachMark(sentences, marks, name, (first, end, index) => {
      if (end - first === 1 && isIn(HEADS, tokens, end)) counts.takeBack(counts.numberOf(name), index);
    });
  }
  forEachMark(sentences, marks, "leadership", (first, end, index) => {
    const behind = Math.min(end + REACH, (sentences[index] as Sentence).endToken);
    if (isLoose(tokens, first, end, behind)) counts.takeBack(counts.numberOf("leadership"), index);
  });
}

/** "trained" without people behind it; "I led" before a comma. */
const isLoose = (tokens: Tokens, first: number, end: number, behind: number) =>
  end - first === 1
    ? !hasIn(PEOPLE, tokens, end, behind) || isIn(BEFORE_PARTICIPLE, tokens, first - 1)
    : tokens.kind[end] === TOKEN.mark || end >= behind;

function forEachMark(
  sentences: readonly Sentence[],
  marks: Marks<LexiconName>,
  name: LexiconName,
  visit: (first: number, end: number, sentence: number) => void,
): void {
  let sentence = 0;
  for (let mark = marks.firstOf(name); mark !== NO_MARK; mark = marks.after(mark)) {
    const first = marks.firstToken(mark);
    while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= first) sentence++;
    if (sentence >= sentences.length) return;
    visit(first, marks.endToken(mark), sentence);
  }
}
