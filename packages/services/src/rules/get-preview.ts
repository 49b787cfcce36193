import { batches } from "@starboard/db/tables/batches";
import { BatchRef } from "@starboard/domain/batch";
import { notFound } from "@starboard/domain/errors";
import { and, eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { countPreview } from "./count-preview.ts";
import { findLevelChanges } from "./find-level-changes.ts";
import { findNamedAuthors } from "./find-named-authors.ts";
import { findPublication } from "./find-published-profile.ts";
import { listMovers } from "./list-movers.ts";

/**
 * A dry run and what it says so far: of the stories that the asker may see by name all of it, of the others counts alone,
 * with small cells hidden.
 */
export const getPreview = defineQuery({
  action: "rules.read-preview",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "rules.read-preview"),
  run: async ({ tx, actor, runtime, input }) => {
    const isMeant = and(eq(batches.id, input.batchId), eq(batches.purpose, "preview"));
    const [batch] = await tx.select().from(batches).where(isMeant);
    if (!batch) throw notFound("dry run");
    const { id, profile, rulesetVersion, triedHash, createdAt, finishedAt, startedBy } = batch;
    const holds = await findPublication(tx);
    const authorIds = await findNamedAuthors(tx, actor);
    const { named, others } = await countPreview(tx, id, authorIds);
    const nameOf = await findNames(tx, [startedBy]);
    return {
      id,
      rulesetVersion,
      triedHash,
      /** The rules that were tried; null for the product's. */
      profile,
      /** What held when this was asked, to tell what was tried apart from it. */
      holds: holds && { number: holds.number, content: holds.content },
      createdAt,
      finishedAt,
      startedBy: nameOf(startedBy),
      named,
      others,
      movers: await listMovers(tx, id, authorIds),
      levels: await findLevelChanges({ tx, actor, now: runtime.clock.now() }, id, authorIds),
    };
  },
});
