import { savedViews } from "@starboard/db/tables/saved-views";
import { StarboardError } from "@starboard/domain/errors";
import { MAX_SAVED_VIEWS, SaveView } from "@starboard/domain/saved-view";
import { and, eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Keeps the filters of a page under a name, for the caller alone; the same name there takes the place of the older one. */
export const saveView = defineMutation({
  action: "saved-view.save",
  input: SaveView,
  guard: ({ actor }) => requireOrganisation(actor, "saved-view.save"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const { page, name, search } = input;
    const mine = eq(savedViews.userId, actor.userId);
    await tx.delete(savedViews).where(and(mine, eq(savedViews.page, page), eq(savedViews.name, name)));
    const kept = await tx.select({ id: savedViews.id }).from(savedViews).where(mine).for("update");
    if (kept.length >= MAX_SAVED_VIEWS) {
      throw new StarboardError("LIMIT", `You keep ${MAX_SAVED_VIEWS} views already. Delete one first.`);
    }
    const id = makeId(runtime.clock);
    await tx
      .insert(savedViews)
      .values({ orgId: actor.orgId, id, userId: actor.userId, page, name, search, createdAt: runtime.clock.now() });
    audit({ subjectId: id, fields: ["name", "search"] });
    return { id, name, search };
  },
});
