import { DASHBOARD_EXPORT_VERSION, DashboardExport, dashboardRows } from "@starboard/domain/dashboard-export";
import { toCsv } from "@/features/team-readiness/index.ts";
import type { Figures, ShownScope } from "./figures.ts";

interface Exported extends Figures {
  shown: ShownScope;
  weeks: number;
  exportedAt: Date;
}

/** The figures as a file: JSON by its schema, or the same as rows. Fields that the schema does not know stay out. */
export function toExport(
  { scores, way, reviews, rules, shown, weeks, exportedAt }: Exported,
  format: "csv" | "json",
): string {
  const file = DashboardExport.parse({
    schema: "starboard-dashboard",
    version: DASHBOARD_EXPORT_VERSION,
    exportedAt: exportedAt.toISOString(),
    rulesetVersion: scores.rulesetVersion,
    scope: { name: shown.name, cohort: shown.cohort, weeks },
    isAggregate: scores.isAggregate,
    scores,
    trend: scores.trend,
    wayToReady: way,
    reviews,
    rules: rules.rules,
  });
  return format === "json" ? `${JSON.stringify(file, null, 2)}\n` : toCsv(dashboardRows(file));
}
