import { rollupRecounts } from "@starboard/db/tables/rollup-recounts";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** When the organisation's counts were last held against its stories, and how many rows were wrong; null before the first time. */
export const getRecount = defineQuery({
  action: "dead-letter.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.read"),
  run: async ({ tx, actor }) => {
    const [recount] = await tx.select().from(rollupRecounts).where(eq(rollupRecounts.orgId, actor.orgId));
    return { recountedAt: recount?.recountedAt ?? null, drift: recount?.drift ?? 0 };
  },
});
