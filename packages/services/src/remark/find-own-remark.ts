import { remarks } from "@starboard/db/tables/remarks";
import type { Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { and, eq } from "drizzle-orm";

/** Throws NOT_FOUND where the person keeps no such remark. A deleted one may still be in use on an open page. */
export async function findOwnRemark(tx: Tx, ownerId: string, remarkId: string): Promise<void> {
  const [remark] = await tx
    .select({ id: remarks.id })
    .from(remarks)
    .where(and(eq(remarks.id, remarkId), eq(remarks.ownerId, ownerId)));
  if (!remark) throw notFound("remark");
}
