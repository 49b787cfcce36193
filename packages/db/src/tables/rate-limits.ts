import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Identity: how much of a limit is used up, under a key that tells nothing; the columns are rate-limiter-flexible's. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);
