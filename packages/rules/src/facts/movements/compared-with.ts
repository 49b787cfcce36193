import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";

export const isLess = (quantity: QuantityFact) => typeof quantity.value === "number" && quantity.value < 1;

/** "2.5x what it was", "half of what they were", "twice as many as before". */
export function isOfWhatItWas(tokens: Tokens, quantity: QuantityFact, endToken: number): boolean {
  if (quantity.kind !== "ratio") return false;
  for (let at = quantity.end; at < endToken && at < quantity.end + 6; at++) {
    const word = tokens.word[at];
    if (word === "what")
      return (
        /^(it|they|we|i|there)$/.test(tokens.word[at + 1] ?? "") &&
        /^(was|were|had|used|did|made|took|sold|lost|paid)$/.test(tokens.word[at + 2] ?? "")
      );
    if (word === "of" && /^(last|previous)$/.test(tokens.word[at + 1] ?? "")) return true;
    if (word === "of" && /^(its|their|the|our)$/.test(tokens.word[at + 1] ?? "") && isFormer(tokens, at + 2))
      return true;
    if (word === "as" && at > quantity.end) return isEarlierLevel(tokens, at + 1);
    if (word === "as" && isMoreThisTime(tokens, at + 1, endToken)) return true;
    if (tokens.kind[at] === TOKEN.mark) return false;
  }
  return false;
}

/** "Twice as many girls signed up this year": nothing else that it is compared with. */
function isMoreThisTime(tokens: Tokens, from: number, endToken: number): boolean {
  if (!/^(many|much)$/.test(tokens.word[from] ?? "")) return false;
  for (let at = from + 1; at < endToken; at++) {
    const word = tokens.word[at] as string;
    if (word === "as" || word === "than" || word === ",") return false;
    if (/^(this|the)$/.test(word) && PERIOD.test(tokens.word[at + 1] ?? ""))
      return word === "this" || tokens.word[at + 2] === "after";
  }
  return false;
}

/** "as before", "as it was", "as the year before", "as we did"; not "as the shop next door". */
function isEarlierLevel(tokens: Tokens, at: number): boolean {
  const next = tokens.word[at + 1] ?? "";
  if (/^(the|a)$/.test(tokens.word[at] ?? "")) return PERIOD.test(next);
  return (
    isIn(EARLIER, tokens, at) ||
    (/^(we|i|there)$/.test(tokens.word[at] ?? "") && /^(did|had|used|was|were)$/.test(next))
  );
}

const PERIOD = /^(year|month|season|quarter|week|previous|old|last|pandemic|term|spring|usual|day|summer|winter)$/;
export const EARLIER = wordSet("before last previously the in usual it they ever at a when");

const RIVAL_REACH = 7;

/** "30% cheaper than the rival" compares with somebody else; "than before" moves. */
export function isRival(tokens: Tokens, from: number, endToken: number): boolean {
  for (let at = from; at < endToken && at < from + RIVAL_REACH; at++) {
    if (tokens.kind[at] === TOKEN.mark) return false;
    if (tokens.word[at] !== "than") continue;
    const next = tokens.word[at + 1] ?? "";
    const after = tokens.word[at + 2] ?? "";
    if (isIn(AIMS, tokens, at + 1)) return true;
    if (next === "in" && after === "the" && isIn(OTHERS, tokens, at + 3)) return true;
    if (isIn(EARLIER, tokens, at + 1) && next !== "the" && next !== "a") return false;
    return !/^(year|month|season|quarter|week|previous|old|last|pandemic|term|spring|usual)$/.test(after);
  }
  return false;
}

/** "than in the control arm". */
const OTHERS = wordSet("control other rest region country neighbouring placebo national");
const AIMS = wordSet("target plan planned budget budgeted forecast expected required allowed needed");

/** "its old level", "the original cost". */
const isFormer = (tokens: Tokens, at: number) =>
  /^(old|former|previous|original|starting|earlier|usual)$/.test(tokens.word[at] ?? "");

/** "£6,000 under budget", "two over the target": a distance from a plan. */
export function isOffPlan(tokens: Tokens, end: number): boolean {
  if (!isIn(PLANS, tokens, end + 1) && !isIn(PLANS, tokens, end + 2)) return false;
  return /^(under|over|below|above|ahead|off|short)$/.test(tokens.word[end] ?? "");
}

const PLANS = wordSet("budget target plan estimate quota forecast limit");
