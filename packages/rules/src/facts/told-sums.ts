import type { Document } from "../text/document-model.ts";
import { isIn, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { inBase } from "./numbers/measure.ts";
import { totalOf } from "./numbers/side-measure.ts";

/** Numbers of one sentence that the text itself adds up, divides or subtracts, and gets wrong; token indices. */
export interface WrongSum {
  first: number;
  end: number;
  sentence: number;
  claimed: string;
  actual: string;
}

/** Finds shares ("21 of 28, that is 85%"), rests ("so 410 remain"), totals ("21 in all") and differences that do not add up. */
export function findWrongSums(
  document: Document,
  quantities: readonly QuantityFact[],
  changes: readonly ChangeFact[],
  isLive: readonly boolean[],
): WrongSum[] {
  const wrong: WrongSum[] = [];
  let at = 0;
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const from = at;
    while (at < quantities.length && (quantities[at] as QuantityFact).sentence === sentence) at++;
    if (at - from < 2 || !isLive[sentence]) continue;
    const here = quantities
      .slice(from, Math.min(at, from + MOST_NUMBERS))
      .filter(({ value }) => typeof value === "number") as Told[];
    const found =
      wrongShare(document.tokens, here) ?? wrongRest(document.tokens, here) ?? wrongTotal(document.tokens, here);
    if (found !== null) wrong.push(found);
  }
  for (const change of changes) {
    if (!isLive[change.sentence]) continue;
    const found = wrongDifference(document.tokens, change, quantities);
    if (found !== null) wrong.push(found);
  }
  return wrong.length > 1 ? wrong.sort((a, b) => a.first - b.first) : wrong;
}

/** A sentence with more numbers is a list; its first ones are looked at. */
const MOST_NUMBERS = 24;

type Told = QuantityFact & { value: number };

const differ = (claimed: Told, told: number, leeway: number) =>
  Math.abs(claimed.value - told) > leeway * (claimed.isApproximate ? 2.5 : 1);

const asWrong = (first: Told, last: Told, claimed: string, actual: string): WrongSum => ({
  first: Math.min(first.first, last.first),
  end: Math.max(first.end, last.end),
  sentence: first.sentence,
  claimed,
  actual,
});

const percent = (value: number) => `${Math.round(value * 10) / 10}%`;
const CLAIM_REACH = 16;
const LINKS = wordSet("is that's or i.e ie = ( so means meaning makes making about roughly nearly almost : to");

/** "456 of the 480, that is 98 percent": neither the share nor what is left of it. */
function wrongShare(tokens: Tokens, here: readonly Told[]): WrongSum | null {
  for (const part of here) {
    const total = totalOf(tokens, part) ?? wholeOf(part, here);
    if (total === null || total < 5) continue;
    const share = (part.value / total) * 100;
    const claim = here.find((other) => other.unit === "%" && other.first > part.end && isTheShare(tokens, part, other));
    if (claim === undefined || !differ(claim, share, 2.5) || !differ(claim, 100 - share, 2.5)) continue;
    return asWrong(part, claim, percent(claim.value), percent(share));
  }
  return null;
}

/** "In 22,000 pieces 66 pieces had metal in them": the larger number of the same things. */
function wholeOf(part: Told, here: readonly Told[]): number | null {
  if (part.kind !== "count" || part.unit === null) return null;
  const whole = here.find(({ unit, kind, value }) => kind === "count" && unit === part.unit && value > part.value);
  return whole?.value ?? null;
}

/** Right after "that is", or at the end of "so the rate rose from 50% to …". */
function isTheShare(tokens: Tokens, part: Told, claim: Told): boolean {
  // "that is 60% of sales" is a share of something else.
  if (!isIn(LINKS, tokens, claim.first - 1) || tokens.word[claim.end] === "of") return false;
  for (let at = part.end; at < claim.first; at++) {
    const word = tokens.word[at] as string;
    if (word === "while" || word === "but" || word === ";") return false;
  }
  if (tokens.word[claim.first - 1] !== "to") return claim.first - part.end <= CLAIM_REACH;
  return hasBetween(tokens, part.end, claim.first, "so") && !hasBetween(tokens, claim.end, claim.end + 2, "to");
}

function hasBetween(tokens: Tokens, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at++) if (tokens.word[at] === word) return true;
  return false;
}

const LEFT_OVER = wordSet("remaining left missing outstanding short open unpaid unread over remained");

/** "1,240 bills and only 930 were entered, so 410 were remaining". */
function wrongRest(tokens: Tokens, here: readonly Told[]): WrongSum | null {
  const counts = here.filter(({ kind }) => kind === "count");
  if (counts.length !== 3) return null;
  const [whole, part, rest] = counts as [Told, Told, Told];
  if (whole.value <= part.value || !isRest(tokens, part, rest) || !isSameNoun(whole, part)) return null;
  const told = whole.value - part.value;
  if (!differ(rest, told, Math.max(1, told * 0.02)) || rest.value === part.value) return null;
  return asWrong(whole, rest, String(rest.value), String(told));
}

const isSameNoun = (a: Told, b: Told) => a.unit === null || b.unit === null || a.unit === b.unit;

function isRest(tokens: Tokens, part: Told, rest: Told): boolean {
  if (!hasBetween(tokens, part.end, rest.first, "so") && !hasBetween(tokens, part.end, rest.first, "leaving"))
    return false;
  for (let at = rest.end; at < rest.end + 5; at++) if (isIn(LEFT_OVER, tokens, at)) return true;
  return tokens.word[rest.first - 1] === "leaving";
}

/** "12 nurses, 4 doctors and 3 porters, 21 in all". */
function wrongTotal(tokens: Tokens, here: readonly Told[]): WrongSum | null {
  const last = here.at(-1) as Told;
  const parts = here.slice(0, -1);
  const first = parts[0] as Told;
  if (parts.length < 2 || !isTotal(tokens, last) || here.some(({ kind }) => kind !== "count")) return null;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (last.value <= Math.max(...parts.map(({ value }) => value)) || !differ(last, sum, 0.5)) return null;
  // "3 sites and 12 teams, 80 people in all": the last counts something else.
  if (Math.abs(last.value - sum) > sum * FAR_OFF) return null;
  return asWrong(first, last, String(last.value), String(sum));
}

const FAR_OFF = 0.4;

const isTotal = (tokens: Tokens, { end }: Told) => {
  const at = tokens.word[end] === "in" || tokens.word[end] === "altogether" ? end : end + 1;
  if (tokens.word[at] === "altogether") return true;
  return tokens.word[at] === "in" && /^(all|total)$/.test(tokens.word[at + 1] ?? "");
};

/** "GBP" of "GBP/month". */
const countedUnit = (unit: string | null) => unit?.split("/")[0] ?? null;

const DIFFERENCES = wordSet("saving reduction drop fall decrease cut increase rise gain difference");

const DIFFERENCE_REACH = 6;

/** The quantity right behind a movement that the text calls a saving, a drop and the like. */
function differenceAfter(
  tokens: Tokens,
  { sentence, end }: ChangeFact,
  unit: string | null,
  quantities: readonly QuantityFact[],
): QuantityFact | null {
  if (unit === "%") return null;
  for (let at = firstFrom(quantities, end); at < quantities.length; at++) {
    const other = quantities[at] as QuantityFact;
    if (other.sentence !== sentence || other.first - end > DIFFERENCE_REACH) return null;
    const isNamed = tokens.word[other.first - 1] === "of" && isIn(DIFFERENCES, tokens, other.first - 2);
    if (isNamed && other.unit === unit) return other;
  }
  return null;
}

/** The place of the first quantity that begins at this token or behind it. */
function firstFrom(quantities: readonly QuantityFact[], token: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as QuantityFact).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "from £900 to £600, a saving of £450". */
function wrongDifference(tokens: Tokens, change: ChangeFact, quantities: readonly QuantityFact[]): WrongSum | null {
  const { from, to } = change;
  if (from === null || to === null || change.isJoined || typeof from.value !== "number" || typeof to.value !== "number")
    return null;
  const claim = differenceAfter(tokens, change, countedUnit(to.unit), quantities);
  if (claim === null || typeof claim.value !== "number") return null;
  const told = Math.abs(inBase(to).value - inBase(from).value);
  if (!differ(claim as Told, told, Math.max(1e-9, told * 0.07))) return null;
  const { first, sentence } = change;
  return {
    first,
    end: claim.end,
    sentence,
    claimed: String(claim.value),
    actual: String(Math.round(told * 100) / 100),
  };
}
