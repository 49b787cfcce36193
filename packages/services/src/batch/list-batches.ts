import { batches } from "@starboard/db/tables/batches";
import { desc } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 50;

/** The newest fifty batches of the organisation. */
export const listBatches = defineQuery({
  action: "batch.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "batch.read"),
  run: async ({ tx }) => {
    const rows = await tx.select().from(batches).orderBy(desc(batches.createdAt)).limit(NEWEST);
    const nameOf = await findNames(
      tx,
      rows.map((row) => row.startedBy),
    );
    return rows.map(
      ({ id, purpose, state, total, done, failed, rulesetVersion, createdAt, finishedAt, startedBy }) => ({
        id,
        purpose,
        state,
        total,
        done,
        failed,
        rulesetVersion,
        createdAt,
        finishedAt,
        startedBy: nameOf(startedBy),
      }),
    );
  },
});
