import { type Marks, NO_MARK } from "../lexicons/annotate.ts";
import type { LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import type { Sentence } from "../text/document-model.ts";
import { isIn, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";

/** Signs that a "no" before them turns round: "no trial", "without a pilot". */
const TURNED = ["guardrail", "prevention"] as const satisfies readonly LexiconName[];
const NEGATIONS = wordSet("no without never not nor hardly neither");
const BETWEEN = wordSet("a an any real proper kind of the");
const REACH = 3;

/** Takes back the signs that stand right behind a negation. */
export function dropNegatedSigns(
  tokens: Tokens,
  sentences: readonly Sentence[],
  marks: Marks<LexiconName>,
  counts: SignCounts<LexiconName>,
): void {
  for (const name of TURNED) {
    let sentence = 0;
    for (let mark = marks.firstOf(name); mark !== NO_MARK; mark = marks.after(mark)) {
      const first = marks.firstToken(mark);
      while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= first) sentence++;
      if (sentence >= sentences.length || !isNegated(tokens, first, (sentences[sentence] as Sentence).firstToken))
        continue;
      counts.takeBack(counts.numberOf(name), sentence);
    }
  }
}

function isNegated(tokens: Tokens, first: number, firstToken: number): boolean {
  for (let at = first - 1; at >= firstToken && at >= first - REACH; at--) {
    if (isIn(NEGATIONS, tokens, at)) return true;
    if (!isIn(BETWEEN, tokens, at)) return false;
  }
  return false;
}
