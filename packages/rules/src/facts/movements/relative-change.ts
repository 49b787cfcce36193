import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { middle } from "../numbers/measure.ts";
import { QUALIFIERS } from "../numbers/qualifiers.ts";
import { byComparative, comparativeAfter, isActive, isTakenOut } from "./beside-share.ts";
import { isLess, isOfWhatItWas, isRival } from "./compared-with.ts";
import { isAsBefore, isNamedFlat, isUnmoved } from "./unmoved.ts";
import { isSinceNow } from "./used-now.ts";

/** A movement told with one number. `delta`: by how much; `level`: to what; `flat`: no movement; `fade`: from it to hardly anything. */
export interface RelativeRead {
  form: "delta" | "level" | "flat" | "fade";
  direction: "increase" | "decrease" | "none";
  value: { value: number; unit: "%" | "x" | "pp" } | null;
  first: number;
  end: number;
  /** True for "improved 35%": which way that is depends on the metric. */
  isBetter?: boolean;
}

const FLAT = wordSet("stayed frozen remained flat level unchanged steady held kept");
const BACK = 6;
/** "shortened the wait for a first appointment by 19 days". */
const BACK_BY = 10;
const LATENESS = wordSet("late early");

/** Reads the words around one quantity; null where it is only a level without a movement. */
export function relativeOf(
  tokens: Tokens,
  bits: readonly number[],
  quantity: QuantityFact,
  firstToken: number,
  endToken: number,
): RelativeRead | null {
  const at = quantity.first;
  const value = relativeValue(quantity);
  // "The curtain went up eleven minutes late": a time of day, not a height.
  if (quantity.kind === "duration" && isIn(LATENESS, tokens, quantity.end)) return null;
  if (quantity.form === "multiplier")
    return isOfOthers(tokens, quantity)
      ? null
      : multiplier(
          quantity,
          value,
          !isVerbOfGrowth(tokens, at) && readBefore(tokens, bits, at, firstToken).direction < 0,
        );
  const before = readBefore(tokens, bits, at, firstToken);
  // "kept the flask at 4 °C for 36 h" tells a setting.
  if (
    before.isFlat &&
    before.preposition === "at" &&
    (tokens.word[quantity.end] !== "for" || tokens.word[before.at] === "level") &&
    isNamedFlat(tokens, before.at, quantity)
  ) {
    return { form: "flat", direction: "none", value: null, first: before.at, end: quantity.end };
  }
  if (isAsBefore(tokens, quantity))
    return { form: "flat", direction: "none", value: null, first: at, end: quantity.end };
  if (tokens.word[at - 1] === "from" && isUnmoved(tokens, at - 2, firstToken))
    return { form: "flat", direction: "none", value: null, first: at - 2, end: quantity.end };
  if (quantity.sign !== 0 && value !== null) {
    return {
      form: "delta",
      direction: quantity.sign > 0 ? "increase" : "decrease",
      value,
      first: at,
      end: quantity.end,
    };
  }
  return readBeside(tokens, quantity, value, before, endToken) ?? readMoved(tokens, quantity, value, before);
}

/** "double ours", "twice the company average": beside others, and not before. */
function isOfOthers(tokens: Tokens, { first, end }: QuantityFact): boolean {
  const { word } = tokens;
  if (word[end] === "the")
    return /^(average|norm|limit|rate)$/.test(word[end + 1] ?? "") || word[end + 2] === "average";
  return (
    /^(mine|ours|yours|theirs|his|hers)$/.test(word[end] ?? "") ||
    (word[end] === "that" && !isVerbOfGrowth(tokens, first))
  );
}

/** "2.5x what it was", "30% fewer". */
function readBeside(
  tokens: Tokens,
  quantity: QuantityFact,
  value: RelativeRead["value"],
  before: Before,
  endToken: number,
): RelativeRead | null {
  const at = quantity.first;
  if (isOfWhatItWas(tokens, quantity, endToken))
    return {
      form: "delta",
      direction: isLess(quantity) ? "decrease" : "increase",
      value,
      first: at,
      end: quantity.end,
    };
  if (isTakenOut(tokens, quantity, value !== null))
    return { form: "delta", direction: "decrease", value, first: at - 1, end: quantity.end };
  const by = byComparative(tokens, at);
  if (by !== 0 && value !== null)
    return { form: "delta", direction: by > 0 ? "increase" : "decrease", value, first: at - 2, end: quantity.end };
  const after = isRival(tokens, quantity.end, endToken) ? 0 : comparativeAfter(tokens, quantity, endToken);
  if (after !== 0 && (value !== null || quantity.kind !== "ratio")) {
    const isDelta =
      value !== null || (before.direction !== 0 && before.preposition !== "to") || isSinceNow(tokens, quantity);
    if (isDelta && !isOffer(tokens, at))
      return { form: "delta", direction: after > 0 ? "increase" : "decrease", value, first: at, end: quantity.end + 1 };
  }
  return null;
}

/** "they offered me 10% more" moves nothing yet. */
function isOffer(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) if (isIn(OFFERS, tokens, at)) return true;
  return false;
}

const OFFERS = wordSet("offered offer asked ask demanded wanted want quoted bid");

/** "rose to 93%", "fell by 12". */
function readMoved(
  tokens: Tokens,
  quantity: QuantityFact,
  value: RelativeRead["value"],
  before: Before,
): RelativeRead | null {
  if (before.direction === 0 || !isMovingVerb(tokens, before, quantity, value)) return null;
  const direction = before.direction > 0 ? "increase" : "decrease";
  // "fell to a quarter" is by what it was multiplied; "fell to a quarter of orders" would be a level.
  const isFactor = quantity.kind === "ratio" && quantity.form === "fraction" && quantity.unit === null;
  if (before.preposition === "to" && isFactor && tokens.word[quantity.end] !== "of")
    return { form: "delta", direction, value: null, first: before.at, end: quantity.end };
  if (before.preposition === "to" || before.preposition === "reached") {
    return { form: "level", direction, value: null, first: before.at, end: quantity.end };
  }
  const isWithOrFor = before.preposition === "with" || before.preposition === "for";
  const isDelta =
    before.preposition === "by" ||
    (before.preposition === "in" && isHalved(tokens, quantity.first)) ||
    (isWithOrFor && (value?.unit === "%" || value?.unit === "pp") && tokens.word[quantity.end] !== "of") ||
    (before.isAdjacent &&
      !isWithOrFor &&
      !(before.preposition === "at" && /^(came|went)$/.test(tokens.word[before.at - 1] ?? "")) &&
      (value !== null ||
        isBareDown(tokens, quantity) ||
        quantity.unit === "points" ||
        quantity.kind === "money" ||
        quantity.kind === "duration" ||
        quantity.kind === "rate" ||
        quantity.kind === "size"));
  const isOfObject = value !== null && value.unit !== "pp" && before.preposition === "" && isActive(tokens, before.at);
  if (!isDelta && !isOfObject) return null;
  const isBetter = (tokens.word[before.at] ?? "").startsWith("improve");
  return { form: "delta", direction, value, first: before.at, end: quantity.end, isBetter };
}

/** "my caseload is down nine". */
const isBareDown = ({ word }: Tokens, { first, unit }: QuantityFact): boolean =>
  unit === null && /^(is|are|was|were) (up|down)$/.test(`${word[first - 2]} ${word[first - 1]}`);

const COLLECTING = wordSet("raised saved saving added adds removed eliminated brought exceeded gained");
const COMPARATIVES = wordSet("more less fewer higher lower faster quicker slower");

/** "raised ₹38 lakh" and "added 12 beds" collect, "at lower cost to 40 clients" moves nothing. */
function isMovingVerb(tokens: Tokens, before: Before, quantity: QuantityFact, value: RelativeRead["value"]): boolean {
  const verb = tokens.word[before.at] as string;
  if (verb === "exceeded" || verb === "went" || tokens.word[before.at + 1] === "forward") return false;
  if (quantity.kind === "size" && tokens.word[before.at - 1] === "put") return false;
  if (verb === "reached" || verb === "reaching" || verb === "hit")
    return !isGoalMet(tokens, before.at) && quantity.kind !== "count" && quantity.kind !== "money";
  if (isIn(COMPARATIVES, tokens, before.at)) return before.preposition === "by" || before.preposition === "";
  const isAddedTo = verb.startsWith("add") && tokens.word[quantity.end] === "to" && quantity.kind !== "count";
  return !isIn(COLLECTING, tokens, before.at) || before.preposition !== "" || value !== null || isAddedTo;
}

/** "the goal was 95%; we reached 96": beside a goal this tells no movement. */
function isGoalMet(tokens: Tokens, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at >= verb - GOAL_REACH; at--) {
    if (/^(goal|target|aim|objective|quota)$/.test(tokens.word[at] as string)) return true;
    if (/^[.!?]$/.test(tokens.word[at] as string)) return false;
  }
  return false;
}

const GOAL_REACH = 12;

function relativeValue(quantity: QuantityFact): RelativeRead["value"] {
  if (quantity.value === null) return null;
  const value = middle(quantity.value);
  if (quantity.form === "fraction" && quantity.kind === "ratio") return { value: value * 100, unit: "%" };
  if (quantity.unit === "%" || quantity.unit === "pp" || quantity.unit === "x")
    return { value: Math.abs(value), unit: quantity.unit };
  return null;
}

/** "The queue at the bag drop tripled": the verb itself says which way; "fell fourfold" does not. */
const isVerbOfGrowth = (tokens: Tokens, at: number): boolean => isIn(GROWN, tokens, at);
const GROWN = wordSet("doubled tripled trebled quadrupled");

/** "doubled", "halved", "fell fourfold". */
function multiplier(quantity: QuantityFact, value: RelativeRead["value"], isFalling: boolean): RelativeRead {
  const isDown = isFalling || isLess(quantity);
  return {
    form: "delta",
    direction: isDown ? "decrease" : "increase",
    value,
    first: quantity.first,
    end: quantity.end,
  };
}

interface Before {
  direction: -1 | 0 | 1;
  isFlat: boolean;
  isAdjacent: boolean;
  preposition: string;
  at: number;
}

const PREPOSITIONS = wordSet("to by at from of in for with within after on since during per");
/** The direction word and the preposition before a quantity, within six words of the same clause. */
function readBefore(tokens: Tokens, bits: readonly number[], at: number, firstToken: number): Before {
  const read: Before = { direction: 0, isFlat: false, isAdjacent: false, preposition: "", at };
  let isDirect = true;
  for (let index = at - 1; index >= firstToken && isNear(tokens, index, at, read.preposition); index--) {
    const word = tokens.word[index] as string;
    if (endsClause(tokens, index)) break;
    if (word === "reached" || word === "reaching" || word === "hit")
      return { ...read, direction: 1, preposition: "reached", at: index };
    if (isIn(FLAT, tokens, index)) return { ...read, isFlat: true, at: index };
    const bit = bits[index] as number;
    if ((bit & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 && !isQualifierUse(tokens, index))
      return { ...read, direction: (bit & WORD_CLASS.down) !== 0 ? -1 : 1, isAdjacent: isDirect, at: index };
    if (word === "of" && isMovementNoun(bits, index - 1)) continue;
    if (read.preposition === "" && isIn(PREPOSITIONS, tokens, index)) {
      read.preposition = word;
      if (word !== "to" && word !== "by" && word !== "at" && !isBySome(tokens, bits, index) && !isHalved(tokens, at))
        return read;
    } else if (!isIn(QUALIFIERS, tokens, index)) isDirect = false;
  }
  return read;
}

/** Six words before the number at `at`, or up to ten of the same clause before "by". */
const isNear = ({ word }: Tokens, index: number, at: number, preposition: string): boolean =>
  index >= at - BACK || (preposition === "by" && index >= at - BACK_BY && word[index] !== "and");

/** "cut the list in half". */
const isHalved = (tokens: Tokens, at: number): boolean => tokens.word[at - 1] === "in" && tokens.word[at] === "half";

/** "decreased with 40 percent", "fell for a third": "by", as many languages have it. */
const isBySome = (tokens: Tokens, bits: readonly number[], at: number): boolean =>
  /^(with|for)$/.test(tokens.word[at] as string) && isMovementNoun(bits, at - 1);

const CLAUSE_ENDS = wordSet(". ; : ! ? ( )");

const endsClause = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.number || tokens.kind[at] === TOKEN.mixed || isIn(CLAUSE_ENDS, tokens, at);

/** "a drop of 40%". */
const isMovementNoun = (bits: readonly number[], at: number) =>
  at >= 0 && ((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0;

/** "made up 80%", "took up two days": here "up" tells of no height. */
const PARTICLE_VERBS = wordSet(
  "eat ate made make makes making took take takes taking used use uses set gave give ended filled bought turned signed backed opened lined",
);

const MOVED_UP = wordSet(
  "went is are was were moved came gone back rose picked crept shot climbed edged inched jumped goes moves creeps pushed brought get got",
);

/** "more than 900", "less than 3%", "up to 40": no movement. */
const isQualifierUse = (tokens: Tokens, at: number) => {
  const word = tokens.word[at];
  const next = tokens.word[at + 1];
  if (word === "up" && isIn(PARTICLE_VERBS, tokens, at - 1)) return true;
  if (tokens.gap[at] === GAP.hyphen || tokens.gap[at + 1] === GAP.hyphen) return true;
  if (
    (word === "more" || word === "less" || word === "fewer" || word === "higher" || word === "lower") &&
    next === "than"
  )
    return true;
  return (
    word === "up" &&
    next === "to" &&
    !isIn(MOVED_UP, tokens, /^(it|them|that|this)$/.test(tokens.word[at - 1] ?? "") ? at - 2 : at - 1)
  );
};
