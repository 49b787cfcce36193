/** Marked words of one section; offsets in UTF-16 units of its text, end exclusive. */
export interface TextMarkRange {
  id: string;
  from: number;
  to: number;
  severity?: string;
  kind?: string;
}

/** Kind of the marks that only light up with their note. */
export const QUIET_KIND = "good";
