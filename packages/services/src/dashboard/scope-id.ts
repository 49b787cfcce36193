import { type SQL, sql } from "drizzle-orm";
import type { DashboardAccess } from "../guards/require-dashboard.ts";

/** The rollups' scope that figures are read from; a cohort's is made as `COHORT_SCOPE` makes it. */
export function scopeId(orgId: string, { teamId, cohort }: DashboardAccess): SQL {
  const whole = sql`${teamId ?? orgId}::uuid`;
  return cohort === null ? whole : sql`md5(${whole} || ' ' || ${cohort}::text)::uuid`;
}
