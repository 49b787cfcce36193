import type { QuantityKind } from "@starboard/domain/evaluation";
import { VULGAR_FRACTIONS } from "../lexicons/number-words.ts";
import { CURRENCY_SIGNS, MONTHS } from "../lexicons/units.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document } from "../text/document-model.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";
import { readName } from "./number-names.ts";
import { findNumber, isAndAHalf, type NumberRead, tidy } from "./read-number.ts";
import { isPlural, readUnit, type UnitRead } from "./read-unit.ts";

/** Finds every quantity, and every number that is only a name (`not_a_metric`), in reading order. */
export function findQuantities(document: Document, bits: readonly number[]): QuantityFact[] {
  const { tokens, sentences } = document;
  const found: QuantityFact[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as { firstToken: number; endToken: number };
    for (let at = firstToken; at < endToken; ) {
      const isCandidate = isNumeric(tokens, bits, at);
      const quantity = isCandidate ? quantityAt(tokens, bits, at, firstToken, endToken, index) : null;
      if (quantity === null) at++;
      else {
        found.push(quantity);
        borrowUnit(tokens, found);
        at = Math.max(at + 1, quantity.end);
      }
    }
  }
  return found;
}

/** Whether a quantity or a numbered name may begin here; most tokens are passed over at this point. */
function isNumeric(tokens: Tokens, bits: readonly number[], at: number): boolean {
  const kind = tokens.kind[at];
  if (kind === TOKEN.mark)
    return (
      (tokens.word[at] as string).charCodeAt(0) > 127 && Object.hasOwn(VULGAR_FRACTIONS, tokens.word[at] as string)
    );
  if (kind !== TOKEN.word) return true;
  if (((bits[at] as number) & WORD_CLASS.numeric) === 0) return isMonthDay(tokens, at);
  const word = tokens.word[at];
  if (word !== "a" && word !== "an") return true;
  return ((bits[at + 1] ?? 0) & (WORD_CLASS.numeric | WORD_CLASS.timeUnit)) !== 0;
}

const isMonthDay = (tokens: Tokens, at: number) =>
  tokens.capital[at] === 1 && MONTHS.has(tokens.word[at] as string) && tokens.kind[at + 1] === TOKEN.number;

const APPROXIMATE = new Set(
  "about around roughly nearly almost approximately some circa ca under over less more than just approx".split(" "),
);

function quantityAt(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  firstToken: number,
  endToken: number,
  sentence: number,
): QuantityFact | null {
  const named = readName(tokens, at, firstToken, endToken);
  if (named !== null) {
    const { first, end } = named;
    return {
      first,
      end,
      value: null,
      unit: null,
      kind: "not_a_metric",
      sentence,
      form: "digits",
      isApproximate: false,
      sign: 0,
    };
  }
  const read = readAmount(tokens, bits, at, endToken);
  if (read === null) return null;
  let first = at;
  let sign: -1 | 0 | 1 = 0;
  let isApproximate = APPROXIMATE.has(tokens.word[at - 1] ?? "");
  for (let before = at - 1; before >= firstToken && tokens.gap[before + 1] === GAP.none; before--) {
    const mark = tokens.word[before] as string;
    if (Object.hasOwn(CURRENCY_SIGNS, mark)) first = before;
    else if (mark === "~" || mark === "≈") isApproximate = true;
    else if (mark === "+") sign = 1;
    else if (mark === "−" || mark === "-") sign = -1;
    else break;
    first = before;
  }
  if (
    first === at &&
    at > firstToken &&
    read.kind === "money" &&
    Object.hasOwn(CURRENCY_SIGNS, tokens.word[at - 1] as string)
  )
    first = at - 1;
  return {
    first,
    end: read.end,
    value: read.value,
    unit: read.unit,
    kind: read.kind,
    sentence,
    form: read.form,
    isApproximate,
    sign,
  };
}

const COMPARED = new Set("versus vs against compared with or over under above instead of".split(" "));

/** "0.4 per thousand versus 1.1", "17.2k pounds, 2.2k over target", "11 of our 60 hotels": one unit for both. */
function borrowUnit(tokens: Tokens, found: readonly QuantityFact[]): void {
  const last = found.at(-1);
  const previous = found.at(-2);
  if (last === undefined || previous === undefined || previous.sentence !== last.sentence) return;
  const gap = last.first - previous.end;
  if (last.unit === null && previous.unit !== null && last.kind === "count" && previous.kind !== "not_a_metric") {
    const isAmount = previous.kind === "money" && /[km]$/.test(tokens.word[last.end - 1] as string);
    const isCompared = gap <= 3 && COMPARED.has(tokens.word[last.first - 1] as string) && previous.unit !== "x";
    if ((isAmount && gap <= 4) || isCompared) {
      last.unit = previous.unit;
      last.kind = previous.kind;
    }
  } else if (
    previous.unit === null &&
    previous.kind === "count" &&
    last.kind === "count" &&
    gap <= 3 &&
    tokens.word[previous.end] === "of"
  ) {
    previous.unit = last.unit;
  }
}

interface Amount {
  end: number;
  value: number | [number, number];
  unit: string | null;
  kind: QuantityKind;
  form: NumberRead["form"];
}

/** A number or a range with its unit. */
function readAmount(tokens: Tokens, bits: readonly number[], at: number, endToken: number): Amount | null {
  const special = readSpecial(tokens, at);
  if (special !== null) return special;
  const low = findNumber(tokens, at) ?? readArticle(tokens, at);
  if (low === null || low.isCode || low.end > endToken) return null;
  const span = readRange(tokens, at, low);
  const value: number | [number, number] = span === null ? low.value : [low.value, span.value];
  const afterNumber = span?.end ?? low.end;
  const unit = readUnit(tokens, bits, at, afterNumber, low, endToken);
  if (unit === null)
    return isPlainNumber(tokens, bits, at, low, span !== null)
      ? { end: afterNumber, value, unit: null, kind: "count", form: low.form }
      : null;
  return withRemainder(
    tokens,
    { end: unit.end, value, unit: unit.unit, kind: unit.kind, form: low.form },
    unit,
    endToken,
  );
}

/** "1 in 5", "one in nine", "17 out of 24", "4.6/5", "factor of 4", "twice a week". */
function readSpecial(tokens: Tokens, at: number): Amount | null {
  const word = tokens.word[at] as string;
  if (word === "factor") {
    const number = findNumber(tokens, tokens.word[at + 1] === "of" ? at + 2 : at + 1);
    return number === null
      ? null
      : { end: number.end, value: number.value, unit: "x", kind: "ratio", form: number.form };
  }
  if (word === "twice" || word === "thrice" || word === "once")
    return readTimesPer(tokens, at, word === "once" ? 1 : word === "twice" ? 2 : 3);
  if (word === "a" || word === "an") return null;
  const first = findNumber(tokens, at);
  if (first === null || first.isCode || first.form === "fraction" || first.form === "multiplier") return null;
  const link = tokens.word[first.end];
  const second =
    link === "in" || link === "/"
      ? findNumber(tokens, first.end + 1)
      : link === "out" && tokens.word[first.end + 1] === "of"
        ? findNumber(tokens, first.end + 2)
        : null;
  if (second === null || second.isCode || second.value === 0 || first.value >= second.value) return null;
  if (link === "in" && !isOddsIn(tokens, first, second)) return null;
  if (link === "/" && tokens.gap[first.end] !== GAP.none) return null;
  const noun = tokens.word[second.end] ?? "";
  return {
    end: second.end,
    value: tidy(first.value / second.value),
    unit: isPlural(noun) ? `of ${noun}` : null,
    kind: "ratio",
    form: first.form,
  };
}

/** "four in ten", but neither "11 in 2019" nor "five in three weeks". */
function isOddsIn(tokens: Tokens, first: NumberRead, second: NumberRead): boolean {
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return false;
  if (second.value >= 1900 && second.value < 2100 && tokens.word[second.end - 1]?.length === 4) return false;
  const next = tokens.word[second.end] ?? "";
  return !/^(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|quarters?|%|languages|countries|cities|sites|offices)$/.test(
    next,
  );
}

function readTimesPer(tokens: Tokens, at: number, times: number): Amount | null {
  const next = tokens.word[at + 1];
  if (next === "as" && times > 1) return { end: at + 1, value: times, unit: "x", kind: "ratio", form: "words" };
  if (next !== "a" && next !== "per" && next !== "each" && next !== "every") return null;
  const unit = /^(second|minute|hour|day|night|week|month|year|quarter|shift)$/.exec(tokens.word[at + 2] ?? "");
  return unit === null
    ? null
    : { end: at + 3, value: times, unit: `/${shortUnit(unit[0])}`, kind: "rate", form: "words" };
}

const shortUnit = (word: string) =>
  word === "second" ? "s" : word === "minute" ? "min" : word === "hour" ? "h" : word;

const BEFORE_ARTICLE = new Set(
  "under over about within nearly almost takes took than to by roughly against in for of after every".split(" "),
);

/** "an hour" and "a day and a half" where the article counts one. */
function readArticle(tokens: Tokens, at: number): NumberRead | null {
  const word = tokens.word[at];
  if (word !== "a" && word !== "an") return null;
  const unit = tokens.word[at + 1] ?? "";
  if (!/^(second|minute|hour|day|week|fortnight|month|year)$/.test(unit)) return null;
  const isCompound =
    isAndAHalf(tokens, at + 2) || (tokens.word[at + 2] === "and" && findNumber(tokens, at + 3) !== null);
  if (!isCompound && !BEFORE_ARTICLE.has(tokens.word[at - 1] ?? "")) return null;
  return { end: at + 1, value: unit === "fortnight" ? 2 : 1, form: "article", isCode: false };
}

/** The upper end of "12–20", "40 to 60" after "between", "two or three", "5 to 10". */
function readRange(tokens: Tokens, at: number, low: NumberRead): NumberRead | null {
  if (low.form === "fraction" || low.form === "multiplier" || low.form === "article") return null;
  const link = tokens.word[low.end];
  const sign = Object.hasOwn(CURRENCY_SIGNS, tokens.word[at - 1] ?? "") ? 1 : 0;
  const before = tokens.word[at - 1 - sign] ?? "";
  const isDash = (link === "–" || link === "-" || link === "—") && (tokens.gap[low.end] as number) <= GAP.space;
  const isDashRange = isDash && tokens.gap[low.end + 1] === tokens.gap[low.end];
  const isWordRange =
    (link === "to" && before !== "from" && before !== "than") ||
    (link === "and" && before === "between") ||
    (link === "or" && low.form === "words");
  if (!isDashRange && !isWordRange) return null;
  const next = low.end + 1;
  const start = Object.hasOwn(CURRENCY_SIGNS, tokens.word[next] ?? "") ? next + 1 : next;
  const high = findNumber(tokens, start);
  if (high === null || high.isCode || high.value <= low.value || high.form === "fraction" || high.form === "multiplier")
    return null;
  if (link === "to" && (low.value <= 0 || high.value / low.value > 4)) return null;
  return high;
}

/** "6 h 20 min", "an hour and fifty minutes", "a day and a half": the smaller unit wins. */
function withRemainder(tokens: Tokens, amount: Amount, unit: UnitRead, endToken: number): Amount {
  if (amount.kind !== "duration" || typeof amount.value !== "number") return amount;
  if (isAndAHalf(tokens, amount.end)) return { ...amount, value: amount.value + 0.5, end: amount.end + 3 };
  const next = tokens.word[amount.end] === "and" ? amount.end + 1 : amount.end;
  const rest = next < endToken && (tokens.gap[next] as number) <= GAP.space ? findNumber(tokens, next) : null;
  if (rest === null || rest.isCode || rest.value >= 60) return amount;
  const smaller = unit.unit === "h" ? "min" : unit.unit === "min" ? "s" : null;
  if (smaller === null || !(tokens.word[rest.end] ?? "").startsWith(smaller)) return amount;
  return { ...amount, value: tidy(amount.value * 60 + rest.value), unit: smaller, end: rest.end + 1 };
}

const BEFORE_BARE = new Set(
  "from to at of by over under about around nearly almost than was were is be had have roughly only against reached hit with between and".split(
    " ",
  ),
);

/** A number without a unit counts where digits stand, or where a number word follows "to", "at", "of" … */
function isPlainNumber(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  read: NumberRead,
  isRange: boolean,
): boolean {
  if (read.form === "multiplier" || read.form === "article") return false;
  if (isRange || read.form === "digits") return true;
  if (read.form === "fraction") return true;
  if (tokens.word[at] === "one") return tokens.word[at - 1] === "to" && isClauseEnd(tokens, bits, read.end);
  const before = tokens.word[at - 1] ?? "";
  if (read.value === 0) return before === "to" || before === "at";
  return BEFORE_BARE.has(before) || read.value >= 13;
}

const isClauseEnd = (tokens: Tokens, bits: readonly number[], at: number) =>
  at >= tokens.length || tokens.kind[at] === TOKEN.mark || ((bits[at] as number) & WORD_CLASS.function) !== 0;
