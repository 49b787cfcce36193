import { boolean, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Identity: one row per person, in however many organisations. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** argon2id; null for someone who has not chosen a password. */
    passwordHash: text("password_hash"),
    timeZone: text("time_zone").notNull(),
    isPlatformAdmin: boolean("is_platform_admin").notNull().default(false),
    /** Made by the demo: may be entered with one click where that door exists. */
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email").on(table.email)],
);
