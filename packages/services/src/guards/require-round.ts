import { peerRounds } from "@starboard/db/tables/peer-rounds";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

export type RoundRow = typeof peerRounds.$inferSelect;

/** Loads and locks a peer round. NOT_FOUND to who has nothing to do with its team, FORBIDDEN to the wrong role in it. */
export async function requireRound<const A extends "peer-round.allocate" | "peer-round.hand-in">(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  roundId: string,
): Promise<Granted<RoundRow, A>> {
  const [round] = await tx.select().from(peerRounds).where(eq(peerRounds.id, roundId)).for("update");
  if (!round) throw notFound("peer round");
  const { teamId } = round;
  if (!(can(actor, "peer-round.allocate", { teamId }) || can(actor, "peer-round.hand-in", { teamId }))) {
    throw notFound("peer round");
  }
  if (!can(actor, action, { teamId })) {
    throw new StarboardError("FORBIDDEN", "Leads set a round up, candidates of its team hand stories in.");
  }
  return grant(action, round);
}
