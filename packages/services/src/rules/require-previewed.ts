import { batches } from "@starboard/db/tables/batches";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import type { ProfileContent } from "@starboard/domain/profile";
import { and, eq } from "drizzle-orm";
import { triedHash } from "./tried-hash.ts";

/** Throws INVALID unless a dry run of exactly these rules, by this engine, has been through all stories. */
export async function requirePreviewed(tx: Tx, content: ProfileContent): Promise<void> {
  const [found] = await tx
    .select({ id: batches.id })
    .from(batches)
    .where(
      and(
        eq(batches.purpose, "preview"),
        eq(batches.state, "done"),
        eq(batches.triedHash, triedHash({ ...content, version: 1 })),
      ),
    )
    .limit(1);
  if (found) return;
  const mend = "Try the draft on all stories first: it was changed since the last dry run, or there was none.";
  throw new StarboardError("INVALID", mend, { needs: "preview" });
}
