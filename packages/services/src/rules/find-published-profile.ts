import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { desc } from "drizzle-orm";

/** The organisation's newest publication, or null where none of its own rules were ever published. */
export async function findPublication(tx: Tx) {
  const [newest] = await tx.select().from(rulesPublications).orderBy(desc(rulesPublications.number)).limit(1);
  return newest ?? null;
}

/** The rules that hold in the organisation, as the engine takes them; null for the ruleset as it stands. */
export async function findPublishedProfile(tx: Tx): Promise<EvaluationProfile | null> {
  const newest = await findPublication(tx);
  return newest && { ...newest.content, version: newest.number };
}
