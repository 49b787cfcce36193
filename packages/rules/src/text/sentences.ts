import type { Block, Sentence } from "./document-model.ts";
import { GAP, isIn, TOKEN, type Tokens } from "./tokenize.ts";
import { lacksStops, STOPS, startsUnstopped } from "./unstopped.ts";
import { wordSet } from "./vocabulary.ts";

const BULLETS = wordSet("- – — * • · → ‣ ▪ ● ○ > + ✓ ✔");

/** A full stop after one of these ends no sentence, unless a new line follows. */
const ABBREVIATIONS = wordSet(
  "mr mrs ms dr prof vs etc approx ca no nos fig st inc ltd co corp e.g i.e eg ie resp incl dept est min max",
);

/** These may also end a sentence; a capital letter after them decides. */
const MAY_END = wordSet("no etc inc ltd co corp st min max");

/** Cuts the tokens into sentences, bullets and lines; none crosses a block. */
export function splitSentences(text: string, tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  blocks.forEach(({ start, end }, block) => {
    while (token < tokens.length && (tokens.start[token] as number) < start) token++;
    let endToken = token;
    while (endToken < tokens.length && (tokens.start[endToken] as number) < end) endToken++;
    splitBlock(text, tokens, block, token, endToken, sentences);
    token = endToken;
  });
  return sentences;
}

/** Cuts the tokens `from` to `to` (exclusive) of one block. */
function splitBlock(
  text: string,
  tokens: Tokens,
  block: number,
  from: number,
  to: number,
  sentences: Sentence[],
): void {
  let first = from;
  let isBullet = false;
  const isUnstopped = lacksStops(tokens, from, to);
  const close = (endToken: number) => {
    if (hasWord(tokens, first, endToken)) {
      const start = tokens.start[first] as number;
      const end = tokens.end[endToken - 1] as number;
      sentences.push({ start, end, firstToken: first, endToken, block, bullet: isBullet });
    }
    first = endToken;
    isBullet = false;
  };
  for (let at = from; at < to; ) {
    if (at > first && (isUnstopped ? startsUnstopped(tokens, at, first) : startsLine(text, tokens, at))) close(at);
    const skipped = at === first ? skipBullet(tokens, at, to) : at;
    if (skipped > at) {
      at = skipped;
      first = skipped;
      isBullet = true;
    } else if (endsSentence(tokens, at, first)) {
      at++;
      while (at < to && isCloser(tokens, at)) at++;
      close(at);
    } else at++;
  }
  close(to);
}

function hasWord(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens.kind[at] !== TOKEN.mark) return true;
  return false;
}

/** A blank line, a bullet, or a line that follows a finished or short one. */
function startsLine(text: string, tokens: Tokens, at: number): boolean {
  const gap = tokens.gap[at] as number;
  if (gap < GAP.line) return false;
  if (gap === GAP.paragraph) return true;
  if (isIn(BULLETS, tokens, at)) return true;
  if (isNumberedBullet(tokens, at)) return true;
  if (tokens.capital[at] !== 1) return false;
  const lineStart = text.lastIndexOf("\n", (tokens.end[at - 1] as number) - 1);
  return (tokens.end[at - 1] as number) - lineStart < 60;
}

function isNumberedBullet(tokens: Tokens, at: number): boolean {
  const next = tokens.word[at + 1];
  return (
    tokens.kind[at] === TOKEN.number &&
    (tokens.word[at] as string).length <= 2 &&
    (next === ")" || next === ".") &&
    tokens.gap[at + 1] === GAP.none &&
    tokens.gap[at + 2] === GAP.space
  );
}

function skipBullet(tokens: Tokens, at: number, end: number): number {
  if ((tokens.gap[at] as number) < GAP.line && at > 0) return at;
  let next = at;
  while (next < end && isIn(BULLETS, tokens, next)) next++;
  if (isNumberedBullet(tokens, next)) next += 2;
  return next;
}

const CONTINUING = wordSet(", ;");
const CLOSERS = wordSet("\" ” ) ' ’ . !");

function endsSentence(tokens: Tokens, at: number, first: number): boolean {
  if (tokens.kind[at] !== TOKEN.mark || !isIn(STOPS, tokens, at)) return false;
  const word = tokens.word[at] as string;
  const next = at + 1;
  if (next >= tokens.length) return true;
  if (isCloser(tokens, next)) return (tokens.gap[next + 1] ?? GAP.space) >= GAP.space && !continues(tokens, next + 1);
  if ((tokens.gap[next] as number) < GAP.space) return false;
  if (word !== ".") return !continues(tokens, next);
  if ((tokens.gap[next] as number) >= GAP.line) return true;
  if (at > first && tokens.gap[at] === GAP.none) {
    const before = tokens.word[at - 1] as string;
    if (isIn(ABBREVIATIONS, tokens, at - 1) && !(isIn(MAY_END, tokens, at - 1) && tokens.capital[next] === 1))
      return false;
    if (
      before.length === 1 &&
      tokens.kind[at - 1] === TOKEN.word &&
      before !== "i" &&
      tokens.gap[at - 1] !== GAP.space
    ) {
      return false;
    }
  }
  return !continues(tokens, next);
}

/** A comma after the mark shows that the sentence goes on. */
function continues(tokens: Tokens, at: number): boolean {
  return isIn(CONTINUING, tokens, at);
}

function isCloser(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== GAP.none) return false;
  return isIn(CLOSERS, tokens, at);
}
