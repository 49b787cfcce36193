import { organisations } from "@starboard/db/tables/organisations";
import { DEFAULT_READINESS } from "@starboard/domain/readiness";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadReadiness } from "./load-readiness.ts";

/** The caller's own readiness, by the same formula that the lead sees. */
export const getOwnReadiness = defineQuery({
  action: "story.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "story.list"),
  run: async ({ tx, actor, runtime }) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
    const settings = organisation?.readiness ?? DEFAULT_READINESS;
    const readinessOf = await loadReadiness(tx, [actor.userId], settings, runtime.clock.now().getTime());
    const { level, criteria, countingStories, coveredCompetencies, privateStories } = readinessOf(actor.userId);
    return { level, criteria, countingStories, coveredCompetencies, privateStories, settings };
  },
});
