import type { SectionMark } from "@/features/marked-text/index.ts";
import type { NewComment } from "./comment-actions.ts";

/** A comment or a suggested edit while it is written. */
export interface Composing {
  kind: "comment" | "suggestion";
  range: NewComment;
  /** The comment's text, or the words that are suggested. */
  words: string;
  /** Sent before the box was there to send it. */
  isSent?: boolean;
  /** Why the words should change, beside a suggestion. */
  reason?: string;
  /** The remark that the comment was made from. */
  remarkId?: string | null;
  /** Opened to put a remark in. */
  isFinding?: boolean;
  /** Set while an existing one is changed. */
  replacesId?: string;
}

export const COMPOSING_ID = "new";

/** The words that are written about; of a suggestion with what would stand in their place. */
export function markOf({ kind, range, words }: Composing): SectionMark {
  const isChanged = kind === "suggestion" && words !== range.quote;
  return { ...range, id: COMPOSING_ID, kind, ...(isChanged && { replacement: words }) };
}
