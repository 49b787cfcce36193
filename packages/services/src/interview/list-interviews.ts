import { interviews } from "@starboard/db/tables/interviews";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** The caller's interviews, the next one first, past ones among them. */
export const listInterviews = defineQuery({
  action: "interview.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "interview.list"),
  run: ({ tx, actor }) =>
    tx
      .select({
        id: interviews.id,
        day: interviews.day,
        organisation: interviews.organisation,
        role: interviews.role,
        profile: interviews.profile,
      })
      .from(interviews)
      .where(eq(interviews.userId, actor.userId))
      .orderBy(asc(interviews.day), asc(interviews.id)),
});
