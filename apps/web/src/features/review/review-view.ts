import type { RouterOutputs } from "@starboard/api/client";
import type { ReactNode } from "react";

export type ReviewData = RouterOutputs["review"]["get"];

/** The revision that was asked about, or the newest one. */
export type TextVersion = "pinned" | "current";

/** A view of a review that is begun. */
export interface GivenReviewProps extends ReviewViewProps {
  review: NonNullable<ReviewData["review"]>;
}

/** What every view of one request is given. */
export interface ReviewViewProps {
  data: ReviewData;
  /** Why it came to this reader, in words that the server found. */
  reason: string | null;
  version: TextVersion;
  onVersion: (version: TextVersion) => void;
  now: number;
  timeZone: string;
  meId: string;
  /** What leads elsewhere: the next request, decline. */
  tools: ReactNode;
}
