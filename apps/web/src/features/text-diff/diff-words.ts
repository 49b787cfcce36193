import type { DiffPart } from "@starboard/ui/diff";
import { diffWordsWithSpace } from "diff";

/** Two texts as one, word by word: what was taken out of `before` and put into `after`. */
export const diffWords = (before: string, after: string): DiffPart[] =>
  diffWordsWithSpace(before, after).map(
    ({ added, removed, value }): DiffPart => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }),
  );
