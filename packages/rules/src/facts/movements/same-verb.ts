import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";

/** Past form and present form of verbs that tell a level. */
const VERBS: Readonly<Record<string, string>> = {
  was: "is",
  were: "are",
  took: "take",
  needed: "need",
  cost: "cost",
  used: "use",
  held: "hold",
  ran: "run",
  lost: "lose",
  had: "have",
  filled: "fill",
};

/** "was 71 dB and is 58 dB", "what cost ₹90 costs ₹62", "checks that needed four need one". */
export function isSameVerb(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  split: number,
  firstToken: number,
): boolean {
  for (let at = a.first - 1; at >= firstToken && at >= a.first - 3; at--) {
    const past = tokens.word[at] as string;
    if (!Object.hasOwn(VERBS, past)) continue;
    const present = VERBS[past] as string;
    for (let index = Math.max(split, b.first - 3); index < b.first; index++) {
      const word = tokens.word[index];
      const isPresent = word === `${present}s` || (word === present && present !== past);
      if (isPresent) return index - split <= 2 && (past !== "cost" || word === "costs");
    }
  }
  return false;
}
