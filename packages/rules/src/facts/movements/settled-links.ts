import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";
import { hasPast } from "./then-and-now.ts";

const PAST_REACH = 7;
const isShare = ({ kind }: QuantityFact) => kind === "percent" || kind === "ratio";

/** "… and we finished the programme at 26%", "and I left them at two". */
export function isLeftAt(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): boolean {
  if (
    !/^(at|on)$/.test(tokens.word[b.first - 1] as string) ||
    a.unit === "x" ||
    !(isComparable(a, b) || (isShare(a) && isShare(b)))
  )
    return false;
  if (!hasPast(tokens, bits, Math.max(firstToken, a.first - PAST_REACH), a.end + 2)) return false;
  for (let verb = b.first - 2; verb > a.end && verb >= b.first - 5; verb--)
    if (/^(finished|ended|closed|left)$/.test(tokens.word[verb] as string))
      return /^(i|we|they|she|he|and)$/.test(tokens.word[verb - 1] as string);
  return false;
}
