import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { users } from "./users.ts";

export const MAIL_LINK_KINDS = ["sign-in", "address"] as const;

/** Identity: links that were mailed and work once; only the SHA-256 of each token is kept. */
export const mailLinks = pgTable(
  "mail_links",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: MAIL_LINK_KINDS }).notNull(),
    /** Null when nobody has the address: the row is written all the same, so that both take as long. */
    userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    /** The address to be proved, and the one it replaces. */
    newEmail: text("new_email"),
    oldEmail: text("old_email"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [uniqueIndex("mail_links_token").on(table.tokenHash)],
);
