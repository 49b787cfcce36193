import type { Tx } from "@starboard/db/transaction";
import { compareVersions } from "@starboard/domain/dashboard";
import { type SQL, sql } from "drizzle-orm";

/** The newest ruleset under which a story of the scope stands; null where none has been evaluated. */
export async function findNewestRuleset(tx: Tx, scope: SQL): Promise<string | null> {
  const { rows } = await tx.execute<{ version: string }>(sql`
    select distinct ruleset_version as version from rollups
    where scope_id = ${scope} and dimension = 'overall' and count > 0`);
  return (
    rows
      .map(({ version }) => version)
      .sort(compareVersions)
      .at(-1) ?? null
  );
}
