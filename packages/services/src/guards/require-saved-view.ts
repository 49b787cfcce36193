import { savedViews } from "@starboard/db/tables/saved-views";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** A view that the caller has kept; somebody else's does not exist. */
export async function requireSavedView(
  { tx, actor }: { tx: Tx; actor: Actor },
  viewId: string,
): Promise<Granted<typeof savedViews.$inferSelect, "saved-view.delete">> {
  const [view] = await tx.select().from(savedViews).where(eq(savedViews.id, viewId));
  if (!(view && can(actor, "saved-view.delete", view))) throw notFound("saved view");
  return grant("saved-view.delete", view);
}
