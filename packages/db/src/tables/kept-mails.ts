import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Identity: mails of an installation without a mail server, listed in the app instead of sent. */
export const keptMails = pgTable(
  "kept_mails",
  {
    id: uuid("id").primaryKey(),
    messageId: text("message_id").notNull().unique(),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("kept_mails_created").on(table.createdAt)],
);
