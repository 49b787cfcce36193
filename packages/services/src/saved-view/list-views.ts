import { savedViews } from "@starboard/db/tables/saved-views";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** The views that the caller has kept, by name. */
export const listViews = defineQuery({
  action: "saved-view.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "saved-view.list"),
  run: ({ tx, actor }) =>
    tx
      .select({ id: savedViews.id, page: savedViews.page, name: savedViews.name, search: savedViews.search })
      .from(savedViews)
      .where(eq(savedViews.userId, actor.userId))
      .orderBy(asc(savedViews.name)),
});
