import type { Block, Sentence } from "./document-model.ts";
import { GAP, TOKEN, type Tokens } from "./tokenize.ts";

const BULLETS = new Set(["-", "–", "—", "*", "•", "·", "→", "‣", "▪", "●", "○", ">", "+", "✓", "✔"]);

/** A full stop after one of these ends no sentence, unless a new line follows. */
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof vs etc approx ca no nos fig st inc ltd co corp e.g i.e eg ie resp incl dept est min max".split(
    " ",
  ),
);

/** These may also end a sentence; a capital letter after them decides. */
const MAY_END = new Set(["no", "etc", "inc", "ltd", "co", "corp", "st", "min", "max"]);

/** Cuts the tokens into sentences, bullets and lines; none crosses a block. */
export function splitSentences(text: string, tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  for (let block = 0; block < blocks.length; block++) {
    const { start, end } = blocks[block] as Block;
    while (token < tokens.length && (tokens.start[token] as number) < start) token++;
    let first = token;
    let isBullet = false;
    const close = (endToken: number) => {
      if (hasWord(tokens, first, endToken)) {
        sentences.push({
          start: tokens.start[first] as number,
          end: tokens.end[endToken - 1] as number,
          firstToken: first,
          endToken,
          block,
          bullet: isBullet,
        });
      }
      first = endToken;
      isBullet = false;
    };
    while (token < tokens.length && (tokens.start[token] as number) < end) {
      if (token > first && startsLine(text, tokens, token)) close(token);
      if (token === first) {
        const skipped = skipBullet(tokens, token, end);
        if (skipped > token) {
          token = skipped;
          first = skipped;
          isBullet = true;
          continue;
        }
      }
      if (endsSentence(tokens, token, first)) {
        let after = token + 1;
        while (after < tokens.length && (tokens.start[after] as number) < end && isCloser(tokens, after)) after++;
        close(after);
        token = after;
      } else token++;
    }
    close(token);
  }
  return sentences;
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
  const word = tokens.word[at] as string;
  if (BULLETS.has(word)) return true;
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
  while (next < tokens.length && (tokens.start[next] as number) < end && BULLETS.has(tokens.word[next] as string))
    next++;
  if (isNumberedBullet(tokens, next)) next += 2;
  return next;
}

function endsSentence(tokens: Tokens, at: number, first: number): boolean {
  const word = tokens.word[at] as string;
  if (word !== "." && word !== "!" && word !== "?" && word !== "…") return false;
  const next = at + 1;
  if (next >= tokens.length) return true;
  if (isCloser(tokens, next)) return (tokens.gap[next + 1] ?? GAP.space) >= GAP.space && !continues(tokens, next + 1);
  if ((tokens.gap[next] as number) < GAP.space) return false;
  if (word !== ".") return !continues(tokens, next);
  if ((tokens.gap[next] as number) >= GAP.line) return true;
  if (at > first && tokens.gap[at] === GAP.none) {
    const before = tokens.word[at - 1] as string;
    if (ABBREVIATIONS.has(before) && !(MAY_END.has(before) && tokens.capital[next] === 1)) return false;
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
  const word = tokens.word[at];
  return word === "," || word === ";";
}

function isCloser(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== GAP.none) return false;
  const word = tokens.word[at];
  return word === '"' || word === "”" || word === ")" || word === "'" || word === "’" || word === "." || word === "!";
}
