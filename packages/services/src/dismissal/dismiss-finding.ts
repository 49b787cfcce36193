import { findingDismissals } from "@starboard/db/tables/finding-dismissals";
import { DismissFinding } from "@starboard/domain/dismissal";
import { StarboardError } from "@starboard/domain/errors";
import { RULESET } from "@starboard/rules/ruleset";
import { and, count, eq, isNull } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { standingDismissal } from "./standing-dismissal.ts";

/** As many as the editor reads at once. */
export const MAX_DISMISSALS = 2_000;

/** Hides a finding from its author. Changes no evaluation; the same asked for again is the one that is there. */
export const dismissFinding = defineMutation({
  action: "finding.dismiss",
  input: DismissFinding,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "finding.dismiss", input.storyId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: story, audit }) => {
    const { ruleId, scope, section, sentence } = input;
    const [known] = await tx
      .select({ id: findingDismissals.id })
      .from(findingDismissals)
      .where(standingDismissal(actor.userId, input));
    if (!known) {
      const ofPerson = and(eq(findingDismissals.userId, actor.userId), isNull(findingDismissals.shownAgainAt));
      const [all] = await tx.select({ n: count() }).from(findingDismissals).where(ofPerson);
      if ((all?.n ?? 0) >= MAX_DISMISSALS) {
        throw new StarboardError("LIMIT", "You have dismissed 2,000 findings. Show some again first.");
      }
      await tx.insert(findingDismissals).values({
        orgId: story.orgId,
        id: makeId(runtime.clock),
        userId: actor.userId,
        storyId: scope === "always" ? null : story.id,
        ruleId,
        scope,
        section,
        sentence,
        rulesetVersion: RULESET.version,
        dismissedAt: runtime.clock.now(),
      });
    }
    audit({ subjectId: story.id, fields: ["dismissed"] });
    return { ruleId, scope, section, sentence };
  },
});
