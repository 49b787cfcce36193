import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { eq, sql } from "drizzle-orm";

/**
 * Who has the address, after waiting for whoever is about to take it; nobody else can take it before this transaction
 * ends. @returns null when it is free
 */
export async function holdAddress(tx: Tx, email: string): Promise<{ id: string } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`address ${email}`}, 0))`);
  const [holder] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return holder ?? null;
}
