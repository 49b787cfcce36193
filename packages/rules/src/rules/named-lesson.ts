import type { Evidence } from "../facts/evidence.ts";

const TAKEN = new Set(["took", "taken", "take"]);
const LEARNING = new Set("learned learnt lesson lessons taught".split(" "));
const FROM_IT = new Set("this it that".split(" "));

/** Whether some live sentence says in so many words that something was learned, wherever it stands. */
export const namesALesson = (evidence: Evidence): boolean =>
  evidence.isLive.some((isTold, sentence) => isTold && isNamedIn(evidence, sentence));

function isNamedIn({ facts }: Evidence, sentence: number): boolean {
  const { tokens, sentences } = facts.document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens.word[at] as string;
    if (LEARNING.has(word)) return true;
    if (TAKEN.has(word) && tokens.word[at + 1] === "from" && FROM_IT.has(tokens.word[at + 2] ?? "")) return true;
  }
  return false;
}
