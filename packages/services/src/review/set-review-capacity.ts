import { memberships } from "@starboard/db/tables/memberships";
import { SetReviewCapacity } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { offerToWaiting } from "./offer-to-waiting.ts";

/** How many open reviews the caller takes at a time in this organisation; 0 means none for now. */
export const setReviewCapacity = defineMutation({
  action: "review-capacity.set",
  input: SetReviewCapacity,
  guard: ({ actor }) => requireOrganisation(actor, "review-capacity.set"),
  run: async ({ tx, actor, input, enqueue, audit }) => {
    const { capacity } = input;
    await tx.update(memberships).set({ reviewCapacity: capacity }).where(eq(memberships.userId, actor.userId));
    await offerToWaiting(tx, enqueue, { orgId: actor.orgId, coachId: actor.userId, places: capacity });
    audit({ subjectId: actor.userId, fields: ["reviewCapacity"] });
    return { capacity };
  },
});
