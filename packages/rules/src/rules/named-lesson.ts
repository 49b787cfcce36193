import type { Evidence } from "../facts/evidence.ts";
import { isIn } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";

const TAKEN = wordSet("took taken take");
const LEARNING = wordSet("learned learnt lesson lessons taught");
const FROM_IT = wordSet("this it that");

/** Whether some live sentence says in so many words that something was learned, wherever it stands. */
export const namesALesson = (evidence: Evidence): boolean =>
  evidence.isLive.some((isTold, sentence) => isTold && isNamedIn(evidence, sentence));

function isNamedIn({ facts }: Evidence, sentence: number): boolean {
  const { tokens, sentences } = facts.document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++) {
    if (isIn(LEARNING, tokens, at)) return true;
    if (isIn(TAKEN, tokens, at) && tokens.word[at + 1] === "from" && isIn(FROM_IT, tokens, at + 2)) return true;
  }
  return false;
}
