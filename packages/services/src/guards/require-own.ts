import { overrulings } from "@starboard/db/tables/overrulings";
import { remarks } from "@starboard/db/tables/remarks";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** Loads an own remark, also one that is deleted, with the row locked. NOT_FOUND to everybody else. */
export async function requireRemark<const A extends "remark.change" | "remark.delete">(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  remarkId: string,
): Promise<Granted<typeof remarks.$inferSelect, A>> {
  const [remark] = await tx.select().from(remarks).where(eq(remarks.id, remarkId)).for("update");
  if (!(remark && can(actor, action, { userId: remark.ownerId }))) throw notFound("remark");
  return grant(action, remark);
}

/** Loads an overruling of the caller's. NOT_FOUND to everybody else. */
export async function requireOverruling(
  { tx, actor }: { tx: Tx; actor: Actor },
  overrulingId: string,
): Promise<Granted<typeof overrulings.$inferSelect, "finding.restore">> {
  const [overruling] = await tx.select().from(overrulings).where(eq(overrulings.id, overrulingId)).for("update");
  if (!(overruling && can(actor, "finding.restore", { userId: overruling.reviewerId }))) throw notFound("overruling");
  return grant("finding.restore", overruling);
}
