import { findingDismissals } from "@starboard/db/tables/finding-dismissals";
import type { DismissFinding } from "@starboard/domain/dismissal";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";

/** The dismissals of a person that say just this and have not been taken back. */
export const standingDismissal = (userId: string, input: z.output<typeof DismissFinding>) =>
  and(
    eq(findingDismissals.userId, userId),
    eq(findingDismissals.ruleId, input.ruleId),
    eq(findingDismissals.scope, input.scope),
    sql`${findingDismissals.storyId} is not distinct from ${input.scope === "always" ? null : input.storyId}`,
    sql`${findingDismissals.section} is not distinct from ${input.section}`,
    sql`${findingDismissals.sentence} is not distinct from ${input.sentence}`,
    isNull(findingDismissals.shownAgainAt),
  );
