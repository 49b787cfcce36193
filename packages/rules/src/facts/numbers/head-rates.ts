import { BASES } from "../../lexicons/number-words.ts";
import { TIME_UNITS } from "../../lexicons/units.ts";
import { TOKEN, type Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isPluralAt } from "./read-noun.ts";

const HEAD_REACH = 8;

/**
 * "Sick days per head: 14.2", "broken panes per thousand fell from 8.5": the subject says what the bare numbers behind
 * it are counted per. `from` is the first of the sentence's quantities.
 */
export function takeHeadRate(
  tokens: Tokens,
  found: readonly QuantityFact[],
  from: number,
  firstToken: number,
  endToken: number,
): void {
  const stop = Math.min(endToken, (found[from] as QuantityFact).first);
  for (let at = Math.max(firstToken + 1, stop - HEAD_REACH); at < stop - 1; at++) {
    if (tokens.word[at] !== "per" || tokens.kind[at + 1] !== TOKEN.word || tokens.word[at + 1] === "cent") continue;
    const base = BASES.get(tokens.word[at + 1] as string) ?? null;
    if (base === null && !isPluralAt(tokens, at - 1)) return;
    const counted = TIME_UNITS.at(tokens, at - 1) ?? tokens.word[at - 1];
    const per = TIME_UNITS.at(tokens, at + 1) ?? tokens.word[at + 1];
    for (let index = from; index < found.length; index++) {
      const quantity = found[index] as QuantityFact;
      if (quantity.kind !== "count" || quantity.unit !== null) continue;
      quantity.unit = base === null ? `${counted}/${per}` : `/${base}`;
      quantity.kind = base === null ? "rate" : "ratio";
    }
    return;
  }
}
