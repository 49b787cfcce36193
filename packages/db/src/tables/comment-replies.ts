import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { comments } from "./comments.ts";

/** Tenant: an answer in a comment's thread. */
export const commentReplies = pgTable(
  "comment_replies",
  {
    ...tenantId(),
    commentId: uuid("comment_id").notNull(),
    authorId: uuid("author_id").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("comment_replies_comment").on(table.orgId, table.commentId),
    foreignKey({ columns: [table.orgId, table.commentId], foreignColumns: [comments.orgId, comments.id] }).onDelete(
      "cascade",
    ),
  ],
);
