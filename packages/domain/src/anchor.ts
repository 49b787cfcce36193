/** UTF-16 characters kept on each side of a quote. */
const CONTEXT_LENGTH = 32;

/** A place in one section of one revision; offsets are UTF-16, end exclusive. */
export interface Anchor {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where an anchor lies in another text: at its own place, elsewhere, or nowhere. */
export type Placement =
  | { status: "exact" | "moved"; start: number; end: number }
  | { status: "orphaned"; start: null; end: null };

export const ORPHANED: Placement = { status: "orphaned", start: null, end: null };

/** Takes the quote and its surroundings from the text. Throws a RangeError when the range is empty or outside. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  if (start < 0 || end > text.length || start >= end) throw new RangeError("The range lies outside the text.");
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/**
 * Finds an anchor made on `original` in `current`. Through the unchanged head and tail it stays `exact`;
 * the same words elsewhere are `moved`; otherwise it is `orphaned`, never silently on other words.
 * Always ask with the original anchor, so that errors do not add up.
 */
export function locateAnchor(anchor: Anchor, original: string, current: string): Placement {
  if (original === current) return { status: "exact", start: anchor.start, end: anchor.end };
  const head = commonHead(original, current);
  if (anchor.end <= head) return { status: "exact", start: anchor.start, end: anchor.end };
  const tail = commonTail(original, current, head);
  if (anchor.start >= original.length - tail) {
    const shift = current.length - original.length;
    return { status: "exact", start: anchor.start + shift, end: anchor.end + shift };
  }
  return findQuote(anchor, original.length, current);
}

/** Words that agree to this share with the quote are taken for the quote, edited. */
const ALIKE_FROM = 0.75;
/** Quotes and places longer than this are not compared: it costs their product. */
const COMPARED_LENGTH = 1_200;
/** UTF-16 characters next to a quote that must stand there still for its edited words to be found between them. */
const HINGE_LENGTH = 12;

/**
 * Where a comment lies in another text: as `locateAnchor`, and where its words were edited, on the words that stand
 * between the same neighbours, marked as `moved`, if at least three quarters of them agree. Never `exact`.
 * What replaces the words must ask `locateAnchor`: these are other words.
 */
export function locateLoosely(anchor: Anchor, original: string, current: string): Placement {
  const place = locateAnchor(anchor, original, current);
  if (place.status !== "orphaned") return place;
  const before = anchor.prefix.slice(-HINGE_LENGTH);
  const after = anchor.suffix.slice(0, HINGE_LENGTH);
  const starts = before === "" ? [0] : endsOf(current, before);
  let best = ORPHANED;
  let bestShare = ALIKE_FROM;
  for (const start of starts) {
    const end = after === "" ? current.length : current.indexOf(after, start);
    if (end <= start) continue;
    const share = agreement(anchor.exact, current.slice(start, end));
    if (share < bestShare) continue;
    bestShare = share;
    best = { status: "moved", start, end };
  }
  return best;
}

/** Every place right behind the words. */
function endsOf(text: string, words: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) ends.push(at + words.length);
  return ends;
}

/** Twice the longest common subsequence over both lengths: 1 for the same text, 0 for nothing in common. */
function agreement(a: string, b: string): number {
  const total = a.length + b.length;
  // Too far apart in length to agree, whatever the letters.
  if (Math.max(a.length, b.length) > COMPARED_LENGTH || (2 * Math.min(a.length, b.length)) / total < ALIKE_FROM)
    return 0;
  let above = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      row[j] = isSame ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    }
    above = row;
  }
  return (2 * (above[b.length] ?? 0)) / total;
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}

function findQuote(anchor: Anchor, originalLength: number, current: string): Placement {
  let best = ORPHANED;
  let bestScore = -1;
  for (let at = current.indexOf(anchor.exact); at !== -1; at = current.indexOf(anchor.exact, at + 1)) {
    const score = contextScore(anchor, originalLength, current, at);
    if (score > bestScore) {
      bestScore = score;
      best = { status: "moved", start: at, end: at + anchor.exact.length };
    }
  }
  return best;
}

/** Agreement of the surroundings counts most; nearness to the old relative place breaks ties. */
function contextScore(anchor: Anchor, originalLength: number, current: string, at: number): number {
  const before = current.slice(Math.max(0, at - CONTEXT_LENGTH), at);
  const after = current.slice(at + anchor.exact.length, at + anchor.exact.length + CONTEXT_LENGTH);
  const nearness = 1 - Math.abs(anchor.start / (originalLength || 1) - at / (current.length || 1));
  return commonTail(anchor.prefix, before, 0) + commonHead(anchor.suffix, after) + nearness;
}
