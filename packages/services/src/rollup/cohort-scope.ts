import { sql } from "drizzle-orm";

/** The scope of a cohort in a team or in the organisation, from `scope_id` and `m.cohort`: a cohort has no id of its own. */
export const COHORT_SCOPE = sql`md5(scope_id || ' ' || m.cohort)::uuid`;
