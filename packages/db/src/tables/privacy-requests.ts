import { PRIVACY_KINDS } from "@starboard/domain/privacy";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";

/** Identity: a person asked for their data or for their erasure. After an erasure its row is the receipt. */
export const privacyRequests = pgTable(
  "privacy_requests",
  {
    id: uuid("id").primaryKey(),
    /** No foreign key: the receipt of an erasure outlives the person, as a number that leads to nobody. */
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: PRIVACY_KINDS }).notNull(),
    createdAt: createdAt(),
    doneAt: instant("done_at"),
    /** From then on the file cannot be fetched; later the row goes. */
    expiresAt: instant("expires_at").notNull(),
    /** An export's JSON. */
    file: text("file"),
    /** How many rows of what were given out or erased. */
    receipt: jsonb("receipt").$type<Record<string, number>>(),
  },
  (table) => [index("privacy_requests_user").on(table.userId, table.createdAt)],
);
