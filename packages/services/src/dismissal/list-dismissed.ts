import { findingDismissals } from "@starboard/db/tables/finding-dismissals";
import { GetStory } from "@starboard/domain/story";
import { and, desc, eq, isNull, or } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { MAX_DISMISSALS } from "./dismiss-finding.ts";

/** What the author does not want to see in a story, newest first: there, at one sentence of it, or anywhere. */
export const listDismissed = defineQuery({
  action: "finding.list-dismissed",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "finding.list-dismissed", input.storyId),
  run: ({ tx, actor, subject: story }) =>
    tx
      .select({
        ruleId: findingDismissals.ruleId,
        scope: findingDismissals.scope,
        section: findingDismissals.section,
        sentence: findingDismissals.sentence,
        dismissedAt: findingDismissals.dismissedAt,
      })
      .from(findingDismissals)
      .where(
        and(
          eq(findingDismissals.userId, actor.userId),
          isNull(findingDismissals.shownAgainAt),
          or(isNull(findingDismissals.storyId), eq(findingDismissals.storyId, story.id)),
        ),
      )
      .orderBy(desc(findingDismissals.dismissedAt))
      .limit(MAX_DISMISSALS),
});
