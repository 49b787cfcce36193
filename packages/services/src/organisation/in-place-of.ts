import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { enterPerson, enterTenant, type Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { lacksSecondFactor } from "@starboard/domain/second-factor";
import { and, eq } from "drizzle-orm";
import { findSecondFactors } from "../identity/find-second-factors.ts";

/** Another organisation in which a person is active: the one named, or the personal space. */
type Place = { orgId: string } | "personal";

interface Visit {
  /** Who is taken along. */
  userId: string;
  to: Place;
  /** Where the transaction is in again afterwards, and for whom. */
  back: { orgId: string; userId: string };
}

/**
 * Does something in another organisation of a person's, inside the same transaction.
 * Throws NOT_FOUND where the person is no active member, as for what does not exist, and FORBIDDEN where a second factor
 * is asked for that they do not have.
 */
export async function inPlaceOf<T>(
  tx: Tx,
  { userId, to, back }: Visit,
  run: (orgId: string) => Promise<T>,
): Promise<T> {
  await enterPerson(tx, userId);
  const [place] = await tx
    .select({ orgId: memberships.orgId, requiresSecondFactor: organisations.requiresSecondFactor })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.state, "active"),
        to === "personal" ? eq(organisations.isPersonal, true) : eq(memberships.orgId, to.orgId),
      ),
    );
  if (!place) throw notFound("organisation");
  if (place.requiresSecondFactor && !(await findSecondFactors(tx, [userId])).has(userId)) throw lacksSecondFactor();
  await enterTenant(tx, place.orgId);
  const result = await run(place.orgId);
  await enterPerson(tx, back.userId);
  await enterTenant(tx, back.orgId);
  return result;
}
