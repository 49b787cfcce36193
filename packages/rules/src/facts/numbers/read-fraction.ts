import { CARDINALS, FRACTIONS, SCALES } from "../../lexicons/number-words.ts";
import { tableOf } from "../../lexicons/table.ts";
import { TIME_UNITS } from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";

/** "half", "a third", "two thirds", "three-quarters". */
export function readFraction(tokens: Tokens, at: number): NumberRead | null {
  const word = tokens.word[at] as string;
  if (word === "half") return readHalf(tokens, at);
  const starter = word === "a" || word === "an" ? 1 : CARDINALS.at(tokens, at);
  if (starter === null || starter < 1 || starter > 9) return null;
  const named = tokens.word[at + 1] ?? "";
  const divisor = FRACTIONS.at(tokens, at + 1);
  if (starter === 1 && named === "half" && isBy(tokens, at))
    return { end: at + 2, value: 0.5, form: "fraction", isCode: false };
  if (divisor === null || named === "half" || (tokens.gap[at + 1] as number) > GAP.space) return null;
  if (starter > 1 && !named.endsWith("s")) return null;
  if (starter >= divisor || (starter > 1 && named === "quarters" && starter !== 3)) return null;
  const scale = scaleAfter(tokens, at + 2);
  if (scale !== null) return { end: at + 5, value: (starter / divisor) * scale, form: "words", isCode: false };
  if (!isFractionPlace(tokens, at, at + 2, starter)) return null;
  return { end: at + 2, value: starter / divisor, form: "fraction", isCode: false };
}

/** "grew by a half", "to nearly a half". */
const isBy = (tokens: Tokens, at: number): boolean =>
  isIn(BEFORE_A_HALF, tokens, at - 1) && tokens.word[at + 2] !== "of";

const BEFORE_A_HALF = wordSet("by nearly almost about roughly");

/** "of a million" after "three quarters". */
const scaleAfter = (tokens: Tokens, at: number): number | null =>
  tokens.word[at] === "of" && tokens.word[at + 1] === "a" ? SCALES.at(tokens, at + 2) : null;

const BEFORE_FRACTION = wordSet(
  "by about around roughly nearly almost over under than some just from to only at another up down",
);
const AFTER_FRACTION = wordSet(
  "of less fewer more faster slower cheaper lower higher shorter longer smaller bigger off in to from and or before after since once then when while but with within by at the our their its as this last over during because so on do did are were now today without through across under between thanks even compared full empty",
);

/** "a third of", "by a quarter", "a third less"; not "a third week" nor "for a quarter". */
function isFractionPlace(tokens: Tokens, at: number, after: number, starter: number): boolean {
  if (starter > 1) return true;
  const next = tokens.word[after];
  if (next === "of") return true;
  const isFree = next === undefined || tokens.kind[after] === TOKEN.mark || isIn(AFTER_FRACTION, tokens, after);
  if (isIn(BEFORE_FRACTION, tokens, at - 1)) return isFree;
  const isQuarter = tokens.word[after - 1] === "quarter";
  if (isQuarter) return next === "less" || next === "fewer" || next === "more";
  return isFree;
}

const NOT_BEFORE_HALF = wordSet("first second other last latter better their your my our his her");
const AFTER_HALF = wordSet(
  "of a an the our my their his her its your as this that these those what were was are is to and or by in since from less more again below dozen",
);
const BEFORE_HALF = wordSet(
  "by about almost nearly over under than to in just roughly only around maybe perhaps from did fell dropped lost",
);

/** "half of", "half the fleet", "by half", "half a million"; neither "half empty" nor "the first half". */
function readHalf(tokens: Tokens, at: number): NumberRead | null {
  const before = tokens.word[at - 1] ?? "";
  if (isIn(NOT_BEFORE_HALF, tokens, at - 1) || tokens.gap[at] === GAP.hyphen) return null;
  const next = tokens.word[at + 1];
  const isEnd = next === undefined || tokens.kind[at + 1] === TOKEN.mark;
  if (next === "past" || next === "time" || next === "term" || next === "price") return null;
  const scaled = readHalfScale(tokens, at);
  if (scaled !== undefined) return scaled;
  const half: NumberRead = { end: at + 1, value: 0.5, form: "fraction", isCode: false };
  if (isEnd)
    return isIn(BEFORE_HALF, tokens, at - 1) || before === "" || tokens.kind[at - 1] === TOKEN.mark ? half : null;
  if (isIn(AFTER_HALF, tokens, at + 1)) return half;
  if (TIME_UNITS.hasAt(tokens, at + 1)) return next === "second" ? null : half;
  return isIn(BEFORE_HALF, tokens, at - 1) && tokens.gap[at + 1] !== GAP.hyphen ? half : null;
}

/** "half a dozen"; null for "half the battle", undefined where neither stands. */
function readHalfScale(tokens: Tokens, at: number): NumberRead | null | undefined {
  const article = tokens.word[at + 1];
  if (article !== "a" && article !== "the") return undefined;
  const scale = tokens.word[at + 2] ?? "";
  const whole = SCALES.at(tokens, at + 2);
  if (whole !== null) return { end: at + 3, value: whole / 2, form: "words", isCode: false };
  return scale === "way" || scale === "battle" || scale === "time" ? null : undefined;
}

const PARTS = tableOf({ half: 0.5, quarter: 0.25, third: 1 / 3 });

/** "and a half", "and a quarter" at token `at`. */
export function readHalfMore(tokens: Tokens, at: number): { end: number; value: number } | null {
  if (tokens.word[at] !== "and") return null;
  const article = tokens.word[at + 1];
  if (article === "three" && tokens.word[at + 2] === "quarters") return { end: at + 3, value: 0.75 };
  if (article !== "a" && article !== "one") return null;
  const value = PARTS.at(tokens, at + 2);
  if (value === null || tokens.word[at + 3] === "of") return null;
  return { end: at + 3, value };
}
