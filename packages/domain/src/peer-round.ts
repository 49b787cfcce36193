import { z } from "zod";
import { drawOf } from "./assignment.ts";
import { DIMENSIONS } from "./evaluation.ts";
import { Id, ReviewRequestId, StoryId, TeamId } from "./identifier.ts";
import { storedLine, storedText } from "./stored-text.ts";

/** Reviews that each gives and gets in a round, at most. */
const MAX_EACH = 5;

export const CreateRound = z.object({
  teamId: TeamId,
  name: storedLine(80, "The round’s name"),
  /** What everybody should look at. */
  rubric: storedText(1_000, "What to look at").default(""),
  /** What the peers rate. */
  dimensions: z
    .array(z.enum(DIMENSIONS))
    .min(1, "At least one thing to rate.")
    .transform((chosen) => DIMENSIONS.filter((dimension) => chosen.includes(dimension)))
    .default([...DIMENSIONS]),
  /** The two of a review know each other by a name drawn for the round; leads see who it is. */
  isPseudonymous: z.boolean().default(false),
  each: z.number().int().min(1, "At least one review each.").max(MAX_EACH, `At most ${MAX_EACH} reviews each.`),
  /** Days from now until stories must be handed in, and from then until the reviews are due. */
  handInDays: z.number().int().min(1, "At least one day.").max(60, "At most 60 days."),
  reviewDays: z.number().int().min(1, "At least one day.").max(60, "At most 60 days."),
});
export const RoundRef = z.object({ roundId: Id });
export const HandIn = z.object({ roundId: Id, storyId: StoryId });
export const RateHelpfulness = z.object({ requestId: ReviewRequestId, value: z.number().int().min(1).max(5) });

/** Somebody in a round: reviews still to be got, and given so far. */
export interface RoundPerson {
  userId: string;
  needs: number;
  gives: number;
}

export interface PeerPair {
  authorId: string;
  reviewerId: string;
}

/** The same for both orders: two people pair once, whoever wrote the story. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Drawings that are tried; the one with the fewest gaps and the most even load wins. */
const TRIES = 40;

/**
 * Who reviews whom: everybody gets what they need from people they have never paired with, as evenly as can be, nobody
 * gives more than `each`. The same people, pairs and seed give the same answer.
 * @returns the pairs, and how many reviews could not be placed
 */
export function allocatePeers(
  people: readonly RoundPerson[],
  { each, paired, seed }: { each: number; paired: ReadonlySet<string>; seed: string },
): { pairs: PeerPair[]; missing: number } {
  const order = [...people].sort((a, b) => (a.userId < b.userId ? -1 : 1));
  let best: { pairs: PeerPair[]; missing: number } = { pairs: [], missing: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < TRIES && best.missing > 0; turn += 1) {
    const found = drawPairs(order, { each, paired, seed: `${seed} ${turn}` });
    if (found.missing < best.missing) best = found;
  }
  return best;
}

function drawPairs(
  people: readonly RoundPerson[],
  { each, paired, seed }: { each: number; paired: ReadonlySet<string>; seed: string },
): { pairs: PeerPair[]; missing: number } {
  const given = new Map(people.map(({ userId, gives }) => [userId, gives]));
  const taken = new Set(paired);
  const pairs: PeerPair[] = [];
  let missing = 0;
  const give = (pair: PeerPair, by: 1 | -1) => {
    given.set(pair.reviewerId, (given.get(pair.reviewerId) ?? 0) + by);
    if (by === 1) taken.add(pairKey(pair.authorId, pair.reviewerId));
    else taken.delete(pairKey(pair.authorId, pair.reviewerId));
  };
  const mayPair = (authorId: string, reviewerId: string) =>
    authorId !== reviewerId && !taken.has(pairKey(authorId, reviewerId));
  const isFree = (userId: string) => (given.get(userId) ?? 0) < each;

  /** Takes a reviewer from another author, who gets one that this author cannot have. */
  const exchange = (authorId: string): boolean => {
    for (const pair of pairs) {
      if (pair.authorId === authorId || !mayPair(authorId, pair.reviewerId)) continue;
      const instead = people.find(({ userId }) => isFree(userId) && mayPair(pair.authorId, userId));
      if (!instead) continue;
      const reviewerId = pair.reviewerId;
      give(pair, -1);
      pair.reviewerId = instead.userId;
      give(pair, 1);
      const own = { authorId, reviewerId };
      pairs.push(own);
      give(own, 1);
      return true;
    }
    return false;
  };

  const rounds = Math.max(0, ...people.map(({ needs }) => needs));
  for (let round = 0; round < rounds; round += 1) {
    const authors = people
      .filter(({ needs }) => needs > round)
      .sort((a, b) => drawOf(`${seed} ${round}`, a.userId) - drawOf(`${seed} ${round}`, b.userId));
    for (const { userId: authorId } of authors) {
      const [reviewer] = people
        .filter(({ userId }) => isFree(userId) && mayPair(authorId, userId))
        .sort(
          (a, b) =>
            (given.get(a.userId) ?? 0) - (given.get(b.userId) ?? 0) ||
            drawOf(`${seed} ${authorId}`, a.userId) - drawOf(`${seed} ${authorId}`, b.userId),
        );
      if (reviewer) {
        const pair = { authorId, reviewerId: reviewer.userId };
        pairs.push(pair);
        give(pair, 1);
      } else if (!exchange(authorId)) missing += 1;
    }
  }
  return { pairs, missing };
}
