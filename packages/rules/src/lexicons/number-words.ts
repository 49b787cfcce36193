import { tableOf } from "./table.ts";

/** Cardinal words below one hundred. */
export const CARDINALS = tableOf({
  zero: 0,
  nought: 0,
  naught: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

/** What a fraction word divides by. */
export const FRACTIONS = tableOf({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  twelfths: 12,
  fifteenth: 15,
  twentieth: 20,
  hundredth: 100,
  hundredths: 100,
  thousandth: 1000,
});

/** Words that multiply the number before them. */
export const SCALES = tableOf({
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
});

/** Verbs and words that multiply, and by what. */
export const MULTIPLIERS = tableOf({
  halved: 0.5,
  halves: 0.5,
  halving: 0.5,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  triples: 3,
  quadrupled: 4,
  quartered: 0.25,
  quintupled: 5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twentyfold: 20,
  hundredfold: 100,
});

export const VULGAR_FRACTIONS = tableOf({
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "⅕": 0.2,
  "⅛": 0.125,
});

/** Verbs that multiply only as verbs: "managed to double it", but "a double bed". */
export const BARE_MULTIPLIERS = tableOf({
  halve: 0.5,
  double: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
});

/** What a ratio is told per: "8 per thousand". */
// Asked for by the word, since numbers in figures are no words of the vocabulary.
export const BASES = tableOf({
  hundred: "100",
  thousand: "1000",
  mille: "1000",
  "100": "100",
  "1,000": "1000",
  "1000": "1000",
  "10,000": "10000",
  "100,000": "100000",
  million: "1000000",
});
