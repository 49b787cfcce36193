import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { EARLIER } from "./compared-with.ts";

const REACH = 6;

/** "a pallet now costs us 11 euros less to ship", "the queue got ninety seconds shorter". */
export function isSinceNow(tokens: Tokens, { first, end, kind }: QuantityFact): boolean {
  if (tokens.word[end + 1] === "than" && isIn(EARLIER, tokens, end + 2)) return true;
  if (isIn(LESSER, tokens, end) && isUsed(tokens, first)) return true;
  if (kind !== "money" && kind !== "duration" && kind !== "size") return false;
  if (tokens.word[first - 1] === "got") return true;
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    if (tokens.word[at] === "now") return true;
    if (tokens.kind[at] === TOKEN.mark) return false;
  }
  return false;
}

const LESSER = wordSet("less fewer");
const USES = wordSet(
  "wait waits costs cost takes take needs need uses use spends spend burns burn walks walk loses lose wastes waste",
);

/** "it costs us £40 less a week", "each nurse walks 2 km less": what is used now. */
const isUsed = (tokens: Tokens, first: number): boolean =>
  isIn(USES, tokens, first - 1) ||
  (isIn(USES, tokens, first - 2) && /^(us|me|them|about)$/.test(tokens.word[first - 1] ?? ""));
