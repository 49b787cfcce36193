import { CARDINALS } from "../lexicons/number-words.ts";
import { MONTHS } from "../lexicons/units.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isComparable } from "./measure.ts";
import { isYearWord } from "./read-date.ts";
import { isRateOf } from "./share-units.ts";

const MONTH_ORDER = [...MONTHS].map((month) => month.slice(0, 3));
const REACH = 7;

/** "was 97 percent in January and 88 percent in April", "in 2021 we housed 40, in 2023 115": told by two times. */
export function linkByTime(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): "forward" | "backward" | null {
  const isSame = a.kind === b.kind || b.unit === null || isRateOf(a, b);
  if (!isSame || !(isRateOf(a, b) || isComparable(a, b))) return null;
  if (a.unit === "x" || b.unit === "x") return null;
  const middle = splitOf(tokens, a.end, b.first);
  const first = timeOf(tokens, Math.max(firstToken, a.first - REACH), a.first, a.end, middle);
  const second = timeOf(tokens, middle, b.first, b.end, Math.min(endToken, b.end + REACH));
  if (first === null || second === null || first.scale !== second.scale || first.rank === second.rank) return null;
  const isBeforeAfter =
    tokens.word[a.end] === "before" && tokens.word[a.end + 1] === "," && tokens.word[b.end] === "after";
  if (
    a.kind === "duration" &&
    first.scale !== "order" &&
    (first.isLoose === true || second.isLoose === true) &&
    !isBeforeAfter
  )
    return null;
  if (first.scale === "order") return first.rank < second.rank ? "forward" : "backward";
  if (a.unit === null && (b.unit !== null || isCode(tokens, a) || isCode(tokens, b))) return null;
  if (first.scale === "season") return hasIn(COMPARING, tokens, a.end, b.first) ? "backward" : "forward";
  const isForward = first.rank < second.rank || isOverNewYear(tokens, a, b, first, second);
  return isForward ? "forward" : "backward";
}

/** "310 in October, 405 by March": half a year back in the calendar is forward in a story, unless it compares. */
const isOverNewYear = (tokens: Tokens, a: QuantityFact, b: QuantityFact, first: Time, second: Time): boolean =>
  first.scale === "month" && first.rank - second.rank >= HALF_YEAR && !hasIn(COMPARING, tokens, a.end, b.first);

const HALF_YEAR = 6;
const COMPARING = wordSet("against versus vs compared than from up down");

/** Small numbers in words name more often than they count: "one in May, two in June". */
const isCode = (tokens: Tokens, { first }: QuantityFact) => tokens.kind[first] === TOKEN.word;

/** Where the second quantity's clause begins: the first comma, semicolon or "and" between the two. */
function splitOf(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at];
    if (word === "," || word === ";" || word === "and" || word === "but") return at;
  }
  return to;
}

interface Time {
  scale: "year" | "month" | "season" | "side" | "age" | "order";
  rank: number;
  /** "three weeks before": may belong to a duration itself. */
  isLoose?: boolean;
}

/** The time told right before or after a quantity. */
function timeOf(tokens: Tokens, from: number, first: number, end: number, to: number): Time | null {
  for (let at = end; at < to; at++) {
    const time = timeAt(tokens, at);
    if (time !== null) return time;
  }
  for (let at = first - 1; at >= from; at--) {
    const time = timeAt(tokens, at);
    if (time !== null) return time;
    if (tokens.kind[at] === TOKEN.mark && /^[.;:()]$/.test(tokens.word[at] as string)) return null;
  }
  return null;
}

const PERIODS = wordSet("year season spring summer autumn winter term month week quarter june july");

function timeAt(tokens: Tokens, at: number): Time | null {
  const word = tokens.word[at] as string;
  if (tokens.kind[at] === TOKEN.number) return isYearWord(word) ? { scale: "year", rank: Number(word) } : null;
  if (tokens.kind[at] !== TOKEN.word) return null;
  const isMonth = tokens.capital[at] === 1 && MONTHS.has(word);
  if (isMonth && tokens.word[at - 1] !== "this" && tokens.word[at - 1] !== "last")
    return { scale: "month", rank: MONTH_ORDER.indexOf(word.slice(0, 3)) };
  if (word === "before" || word === "previously" || word === "earlier" || word === "formerly")
    return { scale: "side", rank: 0 };
  if (word === "when") return readWhen(tokens, at);
  if (word === "old" || word === "new") return readAge(tokens, at);
  const order = readOrder(tokens, at) ?? readNumbered(tokens, at);
  if (order !== null) return order;
  if (isIn(SEASONS, tokens, at) && isIn(WITHIN, tokens, at - 1))
    return { scale: "season", rank: SEASON_ORDER.indexOf(word), isLoose: true };
  return readSide(tokens, at, word);
}

/** Words that set then against now: "after", "now", "that week", "the year before". */
function readSide(tokens: Tokens, at: number, word: string): Time | null {
  const isClosing = at + 1 >= tokens.length || tokens.kind[at + 1] === TOKEN.mark;
  if (word === "after" && (isClosing || isIn(PERIODS, tokens, at - 1)))
    return { scale: "side", rank: 1, isLoose: true };
  if (word === "then" && isClosing) return { scale: "side", rank: 0 };
  if (word === "afterwards" || word === "now" || word === "today") return { scale: "side", rank: 1 };
  if (!isIn(PERIODS, tokens, at)) return null;
  const before = tokens.word[at - 1];
  const isNamed = tokens.word[at + 1] === "of" && before === "the" && !MONTHS.has(tokens.word[at + 2] ?? "");
  if (isNamed && isIn(WITHIN, tokens, at - 2)) return { scale: "side", rank: 0, isLoose: true };
  if (tokens.word[at + 1] === "before") return { scale: "side", rank: -1, isLoose: true };
  if (before === "last" || before === "previous") return { scale: "side", rank: 0, isLoose: true };
  if (before === "that") return { scale: "side", rank: 0.5, isLoose: true };
  return before === "this" || tokens.word[at + 1] === "after" ? { scale: "side", rank: 1, isLoose: true } : null;
}

const CAME = wordSet("came started began joined arrived took bought opened inherited");
const LEFT = wordSet("left finished ended stopped closed handed stepped moved retired");

/** "when I came" and "when I left" are two ends of one time. */
function readWhen(tokens: Tokens, at: number): Time | null {
  if (!/^(i|we|she|he|they)$/.test(tokens.word[at + 1] ?? "")) return null;
  if (isIn(CAME, tokens, at + 2)) return { scale: "side", rank: 0 };
  return isIn(LEFT, tokens, at + 2) ? { scale: "side", rank: 1 } : null;
}

/** "the old pump drew 7.5 kW and the new one draws 2.2". */
function readAge(tokens: Tokens, at: number): Time | null {
  if (!/^(the|our|my|your|their|its)$/.test(tokens.word[at - 1] ?? "")) return null;
  return { scale: "age", rank: tokens.word[at] === "old" ? 0 : 1 };
}

const SEASON_ORDER =
  "spring summer autumn fall winter easter whitsun ramadan eid diwali halloween thanksgiving advent christmas".split(
    " ",
  );
const SEASONS = wordSet(SEASON_ORDER.join(" "));
const WITHIN = wordSet("in by over during at");

/** What comes in order, one after the other: attempts, lots, stretches of time. */
const ROUNDS = wordSet(
  `year season month week quarter term half day evening night morning afternoon session lesson run try attempt round trial go
   batch block phase stage wave cohort edition issue time test count survey one census audit inspection harvest shift`,
);
/** "week 1", "in week eight". */
function readNumbered(tokens: Tokens, at: number): Time | null {
  if (!isIn(COUNTED, tokens, at) || tokens.word[at + 2] === undefined) return null;
  const word = tokens.word[at + 1] as string;
  const rank = /^\d{1,2}$/.test(word) ? Number(word) : (CARDINALS.get(word) ?? 0);
  return rank === 0 ? null : { scale: "order", rank, isLoose: true };
}

const COUNTED = wordSet("week month year term round quarter");
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];
const HAD = wordSet("had was took needed cost made came saw got lost");
const ORDINAL_WORDS = wordSet([...ORDINALS, "last", "final"].join(" "));

/** "12% in the first block and 4% in the second", "the first evening … the last one". */
function readOrder(tokens: Tokens, at: number): Time | null {
  if (!isIn(ORDINAL_WORDS, tokens, at) || !/^(the|my|our|her|his|their)$/.test(tokens.word[at - 1] ?? "")) return null;
  const isBare = at + 1 >= tokens.length || tokens.kind[at + 1] === TOKEN.mark || isIn(HAD, tokens, at + 1);
  if (!isBare && !isIn(ROUNDS, tokens, at + 1)) return null;
  const rank = ORDINALS.indexOf(tokens.word[at] as string);
  return { scale: "order", rank: rank === -1 ? ORDINALS.length : rank, isLoose: true };
}
