import { findingDismissals } from "@starboard/db/tables/finding-dismissals";
import { DismissFinding } from "@starboard/domain/dismissal";
import { requireStory } from "../guards/require-story.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { standingDismissal } from "./standing-dismissal.ts";

/** Takes a dismissal back; one that does not stand is taken back already. */
export const showFinding = defineMutation({
  action: "finding.show-again",
  input: DismissFinding,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "finding.show-again", input.storyId),
  run: async ({ tx, actor, runtime, input, subject: story, audit }) => {
    await tx
      .update(findingDismissals)
      .set({ shownAgainAt: runtime.clock.now() })
      .where(standingDismissal(actor.userId, input));
    audit({ subjectId: story.id, fields: ["dismissed"] });
    const { ruleId, scope, section, sentence } = input;
    return { ruleId, scope, section, sentence };
  },
});
