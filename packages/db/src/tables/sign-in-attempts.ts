import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Identity: failed sign-ins per hashed address and window, so that limits survive a restart. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  windowEndsAt: instant("window_ends_at").notNull(),
});
