import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadLevels } from "./load-levels.ts";
import { loadSettings } from "./load-settings.ts";

/** The caller's own readiness, by the same formula and the same numbers that the lead sees. */
export const getOwnReadiness = defineQuery({
  action: "story.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "story.list"),
  run: async ({ tx, actor, runtime }) => {
    const { of } = await loadSettings(tx, actor.orgId, [actor.userId]);
    const { settings } = of(actor.userId);
    const levelOf = await loadLevels(tx, [actor.userId], () => settings, runtime.clock.now().getTime());
    const { level, criteria, countingStories, coveredCompetencies, privateStories } = levelOf(actor.userId);
    return { level, criteria, countingStories, coveredCompetencies, privateStories, settings };
  },
});
