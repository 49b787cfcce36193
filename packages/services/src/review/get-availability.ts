import { memberships } from "@starboard/db/tables/memberships";
import type { Availability } from "@starboard/domain/availability";
import { DEFAULT_REVIEW_CAPACITY } from "@starboard/domain/review-languages";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What the caller takes on as a coach in this organisation, and when they are away. */
export const getAvailability = defineQuery({
  action: "desk.claim",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "desk.claim"),
  run: async ({ tx, actor }): Promise<Availability> => {
    const [row] = await tx.select().from(memberships).where(eq(memberships.userId, actor.userId));
    return {
      capacity: row?.reviewCapacity ?? DEFAULT_REVIEW_CAPACITY,
      competencies: row?.reviewCompetencies ?? [],
      languages: row?.reviewLanguages ?? [],
      awayFrom: row?.awayFrom ?? null,
      awayUntil: row?.awayUntil ?? null,
    };
  },
});
