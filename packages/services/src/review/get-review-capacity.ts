import { memberships } from "@starboard/db/tables/memberships";
import { DEFAULT_REVIEW_CAPACITY } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** How many open reviews the caller takes at a time in this organisation. */
export const getReviewCapacity = defineQuery({
  action: "desk.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "desk.read"),
  run: async ({ tx, actor }) => {
    const [row] = await tx
      .select({ capacity: memberships.reviewCapacity })
      .from(memberships)
      .where(eq(memberships.userId, actor.userId));
    return { capacity: row?.capacity ?? DEFAULT_REVIEW_CAPACITY };
  },
});
