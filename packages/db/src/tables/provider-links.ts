import { SIGN_IN_PROVIDERS } from "@starboard/domain/provider-names";
import { pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { users } from "./users.ts";

/** Identity: which person of a provider's has signed in as which of ours; one of each provider for a person. */
export const providerLinks = pgTable(
  "provider_links",
  {
    provider: text("provider", { enum: SIGN_IN_PROVIDERS }).notNull(),
    subject: text("subject").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    uniqueIndex("provider_links_user").on(table.userId, table.provider),
  ],
);
