import { numbersOf, tableOf } from "./table.ts";

/** Cardinal words below one hundred. */
export const CARDINALS = numbersOf(`
  0 zero nought naught nil;1 one;2 two;3 three;4 four;5 five;6 six;7 seven;8 eight;9 nine;10 ten;11 eleven;
  12 twelve;13 thirteen;14 fourteen;15 fifteen;16 sixteen;17 seventeen;18 eighteen;19 nineteen;20 twenty;
  30 thirty;40 forty fourty;50 fifty;60 sixty;70 seventy;80 eighty;90 ninety`);

/** What a fraction word divides by. */
export const FRACTIONS = numbersOf(`
  2 half halves;3 third thirds;4 quarter quarters;5 fifth fifths;6 sixth sixths;7 seventh sevenths;
  8 eighth eighths;9 ninth ninths;10 tenth tenths;12 twelfth twelfths;15 fifteenth;20 twentieth;
  100 hundredth hundredths;1000 thousandth`);

/** Words that multiply the number before them. */
export const SCALES = numbersOf("100 hundred;12 dozen;1e3 thousand;1e5 lakh;1e6 million;1e7 crore;1e9 billion");

/** Verbs and words that multiply, and by what. */
export const MULTIPLIERS = numbersOf(`
  0.5 halved halves halving;2 doubled doubles doubling twofold;3 tripled tripling trebled triples threefold;
  4 quadrupled fourfold;0.25 quartered;5 quintupled fivefold;6 sixfold;7 sevenfold;8 eightfold;9 ninefold;
  10 tenfold;20 twentyfold;100 hundredfold`);

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
export const BARE_MULTIPLIERS = numbersOf("0.5 halve;2 double;3 triple treble;4 quadruple");

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
