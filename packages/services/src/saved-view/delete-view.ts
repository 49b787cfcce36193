import { savedViews } from "@starboard/db/tables/saved-views";
import { SavedViewRef } from "@starboard/domain/saved-view";
import { eq } from "drizzle-orm";
import { requireSavedView } from "../guards/require-saved-view.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Forgets a view that the caller has kept. */
export const deleteView = defineMutation({
  action: "saved-view.delete",
  input: SavedViewRef,
  guard: (a) => requireSavedView(a, a.input.viewId),
  run: async ({ tx, subject: view, audit }) => {
    await tx.delete(savedViews).where(eq(savedViews.id, view.id));
    audit({ subjectId: view.id, fields: ["deleted"] });
    return { id: view.id };
  },
});
