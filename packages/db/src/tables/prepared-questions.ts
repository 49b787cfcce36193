import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";
import { stories } from "./stories.ts";

/** Tenant: a question of the bank that a person has prepared, with the story that answers it. */
export const preparedQuestions = pgTable(
  "prepared_questions",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    questionId: text("question_id").notNull(),
    storyId: uuid("story_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("prepared_questions_once").on(table.orgId, table.userId, table.questionId),
    index("prepared_questions_story").on(table.orgId, table.storyId),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
