import type { Evidence } from "../facts/evidence.ts";
import { oncePerText } from "../facts/once-per-text.ts";
import type { Sentence } from "../text/document-model.ts";
import type { Tokens } from "../text/tokenize.ts";
import { wordBits } from "../text/vocabulary.ts";

const HINT = { learning: 1, taken: 2, it: 4 } as const;
const HINTS = wordBits([
  [HINT.learning, "learned learnt lesson lessons taught"],
  [HINT.taken, "took taken take"],
  [HINT.it, "this it that"],
]);

const hasHint = ({ id }: Tokens, at: number, hint: number) => ((HINTS[id[at] as number] as number) & hint) !== 0;

/** Whether some live sentence says in so many words that something was learned, wherever it stands. */
export const namesALesson = oncePerText(({ facts, isLive }: Evidence): boolean => {
  const { tokens, sentences } = facts.document;
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    for (let at = firstToken; isLive[index] && at < endToken; at++) {
      if (hasHint(tokens, at, HINT.learning)) return true;
      if (hasHint(tokens, at, HINT.taken) && tokens.word[at + 1] === "from" && hasHint(tokens, at + 2, HINT.it))
        return true;
    }
  }
  return false;
});
