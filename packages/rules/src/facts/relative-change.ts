import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";

/** A movement told with one number. `delta`: by how much; `level`: to what; `flat`: no movement. */
export interface RelativeRead {
  form: "delta" | "level" | "flat";
  direction: "increase" | "decrease" | "none";
  value: { value: number; unit: "%" | "x" | "pp" } | null;
  first: number;
  end: number;
}

const LESS = new Set(
  "fewer less lower slower cheaper shorter reduction decrease drop fall decline cut saving off below down smaller".split(
    " ",
  ),
);
const MORE = new Set(
  "more higher faster longer increase rise growth improvement gain jump up over above larger bigger uplift boost better".split(
    " ",
  ),
);
const FLAT = new Set("stayed remained flat unchanged steady stayed held kept".split(" "));
const BACK = 6;

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
  if (quantity.form === "multiplier") return multiplier(quantity, value);
  const before = readBefore(tokens, bits, at, firstToken);
  if (before.isFlat && before.preposition === "at") {
    return { form: "flat", direction: "none", value: null, first: before.at, end: quantity.end };
  }
  if (quantity.sign !== 0 && value !== null) {
    return {
      form: "delta",
      direction: quantity.sign > 0 ? "increase" : "decrease",
      value,
      first: at,
      end: quantity.end,
    };
  }
  const after = comparativeAfter(tokens, quantity, endToken);
  if (after !== 0 && (value !== null || quantity.kind !== "ratio")) {
    const isDelta = value !== null || (before.direction !== 0 && before.preposition !== "to");
    if (isDelta)
      return { form: "delta", direction: after > 0 ? "increase" : "decrease", value, first: at, end: quantity.end + 1 };
  }
  if (before.direction === 0) return null;
  const direction = before.direction > 0 ? "increase" : "decrease";
  if (before.preposition === "to" || before.preposition === "reached") {
    return { form: "level", direction, value: null, first: before.at, end: quantity.end };
  }
  const isDelta =
    before.preposition === "by" ||
    (before.isAdjacent && (value !== null || quantity.kind === "money" || quantity.kind === "duration"));
  return isDelta ? { form: "delta", direction, value, first: before.at, end: quantity.end } : null;
}

function relativeValue(quantity: QuantityFact): RelativeRead["value"] {
  if (typeof quantity.value !== "number") return null;
  if (quantity.unit === "%" || quantity.unit === "pp" || quantity.unit === "x")
    return { value: quantity.value, unit: quantity.unit };
  if (quantity.form === "fraction" && quantity.kind === "ratio") return { value: quantity.value * 100, unit: "%" };
  return null;
}

function multiplier(quantity: QuantityFact, value: RelativeRead["value"]): RelativeRead {
  const isDown = typeof quantity.value === "number" && quantity.value < 1;
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

const PREPOSITIONS = new Set(["to", "by", "at", "from", "of", "in", "for", "with", "within", "after", "on"]);
const QUALIFIERS = new Set(
  "about around roughly nearly almost approximately some just under over only well than more less ~ ≈ a an the further another + − - £ $ €".split(
    " ",
  ),
);

/** The direction word and the preposition before a quantity, within six words of the same clause. */
function readBefore(tokens: Tokens, bits: readonly number[], at: number, firstToken: number): Before {
  const read: Before = { direction: 0, isFlat: false, isAdjacent: false, preposition: "", at };
  let isDirect = true;
  for (let index = at - 1; index >= firstToken && index >= at - BACK; index--) {
    const word = tokens.word[index] as string;
    if (tokens.kind[index] === TOKEN.mark && /^[.;:!?()]$/.test(word)) break;
    if (tokens.kind[index] === TOKEN.number || tokens.kind[index] === TOKEN.mixed) break;
    if (word === "reached" || word === "reaching" || word === "hit")
      return { ...read, direction: 1, preposition: "reached", at: index };
    if (FLAT.has(word)) return { ...read, isFlat: true, at: index };
    const bit = bits[index] as number;
    const isUp = (bit & WORD_CLASS.up) !== 0;
    const isDown = (bit & WORD_CLASS.down) !== 0;
    if ((isUp || isDown) && !isQualifierUse(tokens, index)) {
      return { ...read, direction: isDown ? -1 : 1, isAdjacent: isDirect, at: index };
    }
    if (read.preposition === "" && PREPOSITIONS.has(word)) {
      read.preposition = word;
      if (word !== "to" && word !== "by" && word !== "at") return read;
    } else if (!QUALIFIERS.has(word)) isDirect = false;
  }
  return read;
}

/** "more than 900", "less than 3%", "up to 40": no movement. */
const isQualifierUse = (tokens: Tokens, at: number) => {
  const word = tokens.word[at];
  const next = tokens.word[at + 1];
  if (
    (word === "more" || word === "less" || word === "fewer" || word === "higher" || word === "lower") &&
    next === "than"
  )
    return true;
  return (
    word === "up" &&
    next === "to" &&
    !/^(went|is|are|was|were|moved|came|gone|back|rose)$/.test(tokens.word[at - 1] ?? "")
  );
};

/** "30% fewer", "a 40% reduction", "two hours faster": the word after, over one adjective. */
function comparativeAfter(tokens: Tokens, quantity: QuantityFact, endToken: number): -1 | 0 | 1 {
  if (quantity.end >= endToken) return 0;
  const word = tokens.word[quantity.end] as string;
  if (word === "of" || (tokens.word[quantity.end + 1] === "than" && word === "more" && quantity.unit === null))
    return 0;
  if (LESS.has(word)) return -1;
  return MORE.has(word) && !(word === "up" && quantity.kind === "count") ? 1 : 0;
}
