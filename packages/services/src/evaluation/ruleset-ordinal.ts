import { type SQL, sql } from "drizzle-orm";

/** A name of rules as numbers, for an order: `starboard@0.10.0` is later than 0.9.0, and `0.10.0+2` later than either. */
export const rulesetOrdinal = (name: SQL | { getSQL(): SQL }): SQL =>
  sql`string_to_array(replace(split_part(${name}, '@', 2), '+', '.'), '.')::int[]`;
