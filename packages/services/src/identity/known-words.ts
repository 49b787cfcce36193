import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** Words of the product, which somebody who attacks a Starboard tries first. */
const PRODUCT_WORDS = ["starboard", "interview", "story", "stories", "coach", "candidate"];

const SHORTEST_WORD = 3;
const ENOUGH = 8;

/** Digits and signs that stand for letters in half of all clever passwords; 1 and ! are i or l, so those are one. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "!": "l",
  i: "l",
  "3": "e",
  "4": "a",
  "@": "a",
  "5": "s",
  $: "s",
  "7": "t",
};

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[013457!@$i]/g, (sign) => STANDS_FOR[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]/gu, "");

const COMMON: ReadonlySet<string> = new Set([...COMMON_PASSWORDS].map(fold));

/** True for a password that everybody tries first, however its letters are written. */
export const isCommon = (password: string): boolean => COMMON.has(fold(password));

/**
 * True when a password lives on words that an attacker knows: those of the product, and those in the names and
 * addresses given. Without them fewer than eight letters and digits are left, or a common password.
 */
export function livesOnKnownWords(password: string, names: readonly string[]): boolean {
  const whole = fold(password);
  const rest = wordsOf([...PRODUCT_WORDS, ...names]).reduce((left, word) => left.replaceAll(word, ""), whole);
  return rest !== whole && (rest.length < ENOUGH || COMMON.has(rest));
}

/** The longest first, so that a short word takes nothing from a longer one. */
const wordsOf = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap((name) => name.normalize("NFKC").split(/[^\p{L}\p{N}]+/u)))]
    .map(fold)
    .filter((word) => word.length >= SHORTEST_WORD)
    .toSorted((one, other) => other.length - one.length);
