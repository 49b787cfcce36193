import { z } from "zod";
import { StoryId } from "./identifier.ts";
import { storedLine } from "./stored-text.ts";

export const SHARE_DAYS_DEFAULT = 14;
const SHARE_DAYS_MAX = 90;
/** Links of one story that work at the same time. */
export const SHARES_MAX = 20;
const DAY_MS = 86_400_000;

/** `current`: whatever the story says when the link is opened; `pinned`: what it said when the link was made. */
export const SHARE_TEXTS = ["current", "pinned"] as const;
export type ShareText = (typeof SHARE_TEXTS)[number];

export const ShareStory = z.object({
  storyId: StoryId,
  /** Made by the client: the same link asked for again is the one that is there. */
  shareId: z.uuid(),
  /** Whom it is for, in the author's own words; it stands in the view log. */
  name: storedLine(80, "The name"),
  days: z
    .number()
    .int()
    .min(1, "At least one day.")
    .max(SHARE_DAYS_MAX, `At most ${SHARE_DAYS_MAX} days.`)
    .default(SHARE_DAYS_DEFAULT),
  shows: z.enum(SHARE_TEXTS).default("current"),
});
/** False lets the same link work again until it is over. */
export const RevokeShare = z.object({ storyId: StoryId, shareId: z.uuid(), revoked: z.boolean().default(true) });
export const OpenShare = z.object({ token: z.string().min(20).max(200) });

export const shareEnd = (nowMs: number, days: number): Date => new Date(nowMs + days * DAY_MS);

export type ShareState = "open" | "revoked" | "over";

/** How a link stands; whoever opens one that is not open learns nothing but that. */
export function shareState(share: { expiresAt: Date; revokedAt: Date | null }, nowMs: number): ShareState {
  if (share.revokedAt) return "revoked";
  return share.expiresAt.getTime() > nowMs ? "open" : "over";
}
