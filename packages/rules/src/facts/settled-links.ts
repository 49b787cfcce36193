import type { Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isComparable } from "./measure.ts";
import { hasPast } from "./then-and-now.ts";

const PAST_REACH = 7;
const isRoughly = (word: string | undefined) =>
  /^(about|around|just|only|roughly|nearly|almost|under|over)$/.test(word ?? "");
const isShare = ({ kind }: QuantityFact) => kind === "percent" || kind === "ratio";
const areLevels = (a: QuantityFact, b: QuantityFact) => isComparable(a, b) || (isShare(a) && isShare(b));

/** "… and we finished the programme at 26%", "and I left them at two", "within two years I had that at nine days". */
export function isLeftAt(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): boolean {
  const at = isRoughly(tokens.word[b.first - 1]) ? b.first - 2 : b.first - 1;
  if (!/^(at|on|with)$/.test(tokens.word[at] ?? "") || !areLevels(a, b) || a.unit === "x") return false;
  if (!hasPast(tokens, bits, Math.max(firstToken, a.first - PAST_REACH), a.end + 2)) return false;
  for (let verb = at - 1; verb > a.end && verb >= at - 4; verb--) {
    if (!/^(i|we|they|she|he|and)$/.test(tokens.word[verb - 1] ?? "")) continue;
    const word = tokens.word[verb] as string;
    if (/^(finished|ended|closed|left)$/.test(word)) return true;
    return /^(had|got)$/.test(word) && /^(it|that|them|this)$/.test(tokens.word[verb + 1] as string);
  }
  return false;
}

/** "that had lasted five hours were lasting eight", "a seat we had sold at 30 euros was going for 45". */
export function isDoingNow(tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number): boolean {
  const before = tokens.word[b.first - 1] ?? "";
  const doing = /^(for|at|to)$/.test(before) || isRoughly(before) ? b.first - 2 : b.first - 1;
  const isDoing =
    (tokens.word[doing] ?? "").endsWith("ing") && /^(is|are|was|were)$/.test(tokens.word[doing - 1] ?? "");
  if (!isDoing || doing - 1 < a.end || !areLevels(a, b)) return false;
  for (let at = a.first - 1; at >= firstToken && at >= a.first - 4; at--) if (tokens.word[at] === "had") return true;
  return false;
}
