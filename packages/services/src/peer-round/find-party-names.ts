import { peerRoundStories } from "@starboard/db/tables/peer-round-stories";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, inArray } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import { findNames } from "../identity/find-names.ts";

export type Parties = Pick<RequestRow, "roundId" | "candidateId" | "reviewerId">;
type NameOf = (request: Parties, userId: string | null) => string;

/** Of somebody whom a lead brought into a round in which they handed nothing in. */
const NAMELESS = "A peer";

/**
 * What a person of these requests is called for `viewerId`: by the pseudonym where the round says so and the viewer is
 * the other of the two, else by name (`others` are looked up too). Whoever is no party of a request sees names.
 */
export async function findPartyNames(
  tx: Tx,
  viewerId: string,
  requests: readonly Parties[],
  others: readonly (string | null)[] = [],
): Promise<NameOf> {
  const own = requests.filter(({ candidateId, reviewerId }) => [candidateId, reviewerId].includes(viewerId));
  const called = await findPseudonyms(
    tx,
    own.flatMap(({ roundId }) => roundId ?? []),
  );
  const nameOf = await findNames(tx, [
    ...requests.flatMap(({ candidateId, reviewerId }) => [candidateId, reviewerId]),
    ...others,
  ]);
  return ({ roundId, candidateId, reviewerId }, userId) => {
    const names = roundId ? called.get(roundId) : undefined;
    const [isViewerParty, isParty] = [viewerId, userId].map((id) => [candidateId, reviewerId].includes(id));
    const isHidden = names && isViewerParty && isParty && userId !== null && userId !== viewerId;
    return isHidden ? (names.get(userId) ?? NAMELESS) : nameOf(userId);
  };
}

/** By round, only of those with pseudonyms: what each person is called in it. */
export async function findPseudonyms(
  tx: Tx,
  roundIds: readonly string[],
): Promise<Map<string, ReadonlyMap<string, string>>> {
  const called = new Map<string, Map<string, string>>();
  if (roundIds.length === 0) return called;
  const rows = await tx
    .select({ roundId: peerRounds.id, userId: peerRoundStories.userId, pseudonym: peerRoundStories.pseudonym })
    .from(peerRounds)
    .leftJoin(peerRoundStories, eq(peerRoundStories.roundId, peerRounds.id))
    .where(and(inArray(peerRounds.id, [...new Set(roundIds)]), eq(peerRounds.isPseudonymous, true)));
  for (const { roundId, userId, pseudonym } of rows) {
    const names = called.get(roundId) ?? new Map<string, string>();
    if (userId && pseudonym) names.set(userId, pseudonym);
    called.set(roundId, names);
  }
  return called;
}
