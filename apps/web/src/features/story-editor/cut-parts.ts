import type { TextRange } from "@starboard/domain/evaluation";
import type { DiffPart } from "@starboard/ui/diff";

export type DiffSide = "before" | "after";

/** A piece of a diff; `isLit` where it lies in the words that are pointed at. */
export type DiffPiece = DiffPart & { isLit: boolean };

/** The parts of one of the two texts, in its order. */
export const partsOf = (parts: readonly DiffPart[], side: DiffSide): DiffPart[] =>
  parts.filter(({ kind }) => kind === "same" || kind === (side === "before" ? "removed" : "added"));

/**
 * Cuts a diff at the ends of a range of one of its texts, in UTF-16 units, end exclusive, so that its words can be
 * shown. Parts that this text does not have stay whole and unlit. Without a range nothing is cut.
 */
export function cutParts(parts: readonly DiffPart[], side: DiffSide, lit: TextRange | null): DiffPiece[] {
  const absent = side === "before" ? "added" : "removed";
  let at = 0;
  return parts.flatMap(({ kind, text }): DiffPiece[] => {
    if (kind === absent || lit === null) return [{ kind, text, isLit: false }];
    const [start, end] = [Math.max(0, lit.start - at), Math.min(text.length, lit.end - at)];
    at += text.length;
    if (start >= end) return [{ kind, text, isLit: false }];
    return [
      { kind, text: text.slice(0, start), isLit: false },
      { kind, text: text.slice(start, end), isLit: true },
      { kind, text: text.slice(end), isLit: false },
    ].filter((piece) => piece.text !== "");
  });
}
