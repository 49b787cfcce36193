import type { DismissalScope } from "@starboard/domain/dismissal";
import type { SectionLabel } from "@starboard/domain/section";
import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";
import { stories } from "./stories.ts";

/** Tenant: a finding that a person does not want to see. No text; a row that was taken back stays for the rule's health. */
export const findingDismissals = pgTable(
  "finding_dismissals",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    /** Null where the rule is dismissed in every story of the person. */
    storyId: uuid("story_id"),
    ruleId: text("rule_id").notNull(),
    scope: text("scope").$type<DismissalScope>().notNull(),
    section: text("section").$type<SectionLabel>(),
    /** Mark of the sentence's words. */
    sentence: text("sentence"),
    /** The rules under which it was dismissed. */
    rulesetVersion: text("ruleset_version").notNull(),
    dismissedAt: instant("dismissed_at").notNull(),
    shownAgainAt: instant("shown_again_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("finding_dismissals_person").on(table.orgId, table.userId, table.ruleId),
    index("finding_dismissals_story").on(table.orgId, table.storyId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
