import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { users } from "./users.ts";

/** Identity: a person's authenticator app. The secret is encrypted under a key that the database does not hold. */
export const secondFactors = pgTable("second_factors", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: createdAt(),
  /** Null until the first right code: only from then on is it asked for. */
  confirmedAt: instant("confirmed_at"),
  /** The half minute, counted from 1970, of the newest code that was used: it and earlier ones count no more. */
  lastStep: integer("last_step"),
});
