import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { users } from "@starboard/db/tables/users";
import { enterPerson, type Tx } from "@starboard/db/transaction";
import { and, eq } from "drizzle-orm";

/**
 * What stands around a person for everybody to see: name, address and organisations. A password may not live on it.
 * The transaction is in the person's own view afterwards.
 */
export async function namesAround(tx: Tx, userId: string): Promise<string[]> {
  await enterPerson(tx, userId);
  const people = await tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId));
  const places = await tx
    .select({ name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(and(eq(memberships.userId, userId), eq(organisations.isPersonal, false)));
  return [...people.flatMap(({ name, email }) => [name, email]), ...places.map(({ name }) => name)];
}
