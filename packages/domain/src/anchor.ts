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
