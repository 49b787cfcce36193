import type { DiffPart } from "@starboard/ui/diff";
import { diffWordsWithSpace } from "diff";

/**
 * Two texts as one, word by word: what was taken out of `before` and put into `after`. Changed words that only spaces
 * part are one change, so that a rewritten phrase reads as one.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let [removed, added, space] = ["", "", ""];
  const close = () => {
    if (removed !== "") parts.push({ kind: "removed", text: removed });
    if (added !== "") parts.push({ kind: "added", text: added });
    if (space !== "") parts.push({ kind: "same", text: space });
    [removed, added, space] = ["", "", ""];
  };
  for (const change of diffWordsWithSpace(before, after)) {
    const { value } = change;
    if (change.added || change.removed) {
      [removed, added, space] = [removed + space, added + space, ""];
      if (change.added) added += value;
      else removed += value;
    } else if (removed + added !== "" && value.trim() === "") {
      space += value;
    } else {
      close();
      parts.push({ kind: "same", text: value });
    }
  }
  close();
  return parts;
}
