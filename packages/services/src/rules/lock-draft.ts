import { organisations } from "@starboard/db/tables/organisations";
import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";

/**
 * The organisation's draft, or null; until the caller commits, nobody else writes one.
 * Throws CONFLICT with the draft as it is now where the caller has seen another version: nothing is lost on either side.
 */
export async function lockDraft(tx: Tx, orgId: string, seenVersion: number) {
  // The draft may not be there yet, so the organisation's row is what the two wait at.
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, orgId)).for("no key update");
  const [draft] = await tx.select().from(rulesDrafts);
  if ((draft?.version ?? 0) === seenVersion) return draft ?? null;
  if (!draft) {
    const gone = "This draft was published or thrown away meanwhile. What you have written is still here.";
    throw new StarboardError("CONFLICT", gone, { draft: null });
  }
  const { version, content, updatedAt, updatedBy } = draft;
  const by = (await findNames(tx, [updatedBy]))(updatedBy);
  throw new StarboardError("CONFLICT", `${by} has changed this draft meanwhile.`, {
    draft: { version, content, updatedAt: updatedAt.toISOString(), updatedBy: by },
  });
}
