import { organisations } from "@starboard/db/tables/organisations";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";

/** Throws CONFLICT in somebody's own space, which has one member and stays so. */
export async function refusePersonalSpace(tx: Tx, orgId: string): Promise<void> {
  const [here] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
  if (!here?.isPersonal) return;
  throw new StarboardError(
    "CONFLICT",
    "This is your personal space: it is yours alone, as long as your account is there.",
  );
}
