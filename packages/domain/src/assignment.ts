import { z } from "zod";
import { COMPETENCIES, type Competency } from "./competency.ts";

/** Whom a candidate asks: any coach of their teams, a coach by name, or a peer. */
export const ASKED_KINDS = ["pool", "coach", "peer"] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Open reviews that a peer gives at a time. */
export const PEER_CAPACITY = 3;

/** Somebody who could give a review, as the assignment sees them. */
export interface PossibleReviewer {
  userId: string;
  /** Open reviews that they have now, and at most take at a time. */
  open: number;
  capacity: number;
  /** Away on the day it is asked. */
  isAway: boolean;
  /** What they know best; none stands for no preference. */
  competencies: readonly Competency[];
  /** Languages they review in, as BCP 47 tags; none stands for any. */
  languages: readonly string[];
}

export interface AssignmentWish {
  /** The story's competencies. */
  competencies: readonly Competency[];
  /** The language to talk in, as a BCP 47 tag; null where it does not matter. */
  language: string | null;
  /** Who may not be asked: who skipped or declined it, and of peers who have paired with the candidate before. */
  excluded: ReadonlySet<string>;
  /** The same seed gives the same choice among equals. */
  seed: string;
}

/** Why this reviewer was chosen, in facts that a screen turns into words. */
export const AssignmentReason = z.object({
  how: z.enum(["by-name", "by-load", "claimed", "reassigned", "second", "round"]),
  /** Open reviews before this one, and at most taken at a time. */
  open: z.number().int().nonnegative(),
  capacity: z.number().int().nonnegative(),
  /** The story's competencies that the reviewer knows best. */
  competencies: z.array(z.enum(COMPETENCIES)),
  /** The asked language, where the reviewer has named it. */
  language: z.string().nullable(),
  /** How many could have been chosen, and how many of them stood equal before the draw. */
  among: z.number().int().nonnegative(),
  equal: z.number().int().nonnegative(),
});
export type AssignmentReason = z.output<typeof AssignmentReason>;

/** A known competency counts as much as a quarter of what the reviewer takes at a time. */
const COMPETENCY_WEIGHT = 0.25;

/** True when the person could be given one more review of this wish. */
export function isFree(reviewer: PossibleReviewer, { language, excluded }: Omit<AssignmentWish, "seed">): boolean {
  const speaks = language === null || reviewer.languages.length === 0 || reviewer.languages.includes(language);
  return !(reviewer.isAway || excluded.has(reviewer.userId)) && reviewer.open < reviewer.capacity && speaks;
}

const matchedBy = (reviewer: PossibleReviewer, wish: Pick<AssignmentWish, "competencies">): Competency[] =>
  wish.competencies.filter((one) => reviewer.competencies.includes(one));

/** The share of their capacity that is taken, less what they know of the story's competencies; lower is asked first. */
function burdenOf(reviewer: PossibleReviewer, wish: AssignmentWish): number {
  const known = wish.competencies.length > 0 ? matchedBy(reviewer, wish).length / wish.competencies.length : 0;
  return reviewer.open / reviewer.capacity - COMPETENCY_WEIGHT * known;
}

/**
 * The reviewer for a request: among those free, the one with the least burden; among equals the seed decides.
 * Pure, so that the same people and the same seed give the same answer.
 * @returns null when nobody is free
 */
export function chooseReviewer(
  reviewers: readonly PossibleReviewer[],
  wish: AssignmentWish,
): { userId: string; reason: AssignmentReason } | null {
  const free = reviewers.filter((one) => isFree(one, wish));
  const ranked = free
    .map((reviewer) => ({ reviewer, burden: burdenOf(reviewer, wish), draw: drawOf(wish.seed, reviewer.userId) }))
    .sort((a, b) => a.burden - b.burden || a.draw - b.draw || (a.reviewer.userId < b.reviewer.userId ? -1 : 1));
  const [best] = ranked;
  if (!best) return null;
  const equal = ranked.filter(({ burden }) => burden === best.burden).length;
  return {
    userId: best.reviewer.userId,
    reason: explainChoice(best.reviewer, wish, { how: "by-load", among: free.length, equal }),
  };
}

/** The reason of a choice that was made by the assignment, by name, by a claim or by a lead. */
export const explainChoice = (
  reviewer: PossibleReviewer,
  wish: Pick<AssignmentWish, "competencies" | "language">,
  { how, among = 1, equal = 1 }: { how: AssignmentReason["how"]; among?: number; equal?: number },
): AssignmentReason => ({
  how,
  open: reviewer.open,
  capacity: reviewer.capacity,
  competencies: matchedBy(reviewer, wish),
  language: wish.language !== null && reviewer.languages.includes(wish.language) ? wish.language : null,
  among,
  equal,
});

/** A number between 0 and 2³² from a seed and an id (FNV-1a, then MurmurHash3's finaliser), the same on every machine. */
export function drawOf(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // FNV alone hardly moves for ids that differ in their last letter.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
