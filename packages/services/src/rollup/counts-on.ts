import { sql } from "drizzle-orm";

/** The day from which an evaluation `e` counts in trends; those stored before the column was there count from their own. */
export const COUNTS_ON = sql`coalesce(e.counts_on, (e.created_at at time zone 'UTC')::date)`;
