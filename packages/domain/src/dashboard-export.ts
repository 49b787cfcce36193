import { z } from "zod";
import { DIMENSIONS } from "./evaluation.ts";

/** Counts up when a field changes its meaning or goes; new fields do not count it up. */
export const DASHBOARD_EXPORT_VERSION = 1;

const count = z.int().min(0);
/** Null: too few to tell, or not there. */
const told = count.nullable();
const figure = z.number().nullable();
const agreement = z.object({ n: count, kappa: figure, interval: z.tuple([z.number(), z.number()]).nullable() });

/** A team's figures as a file. Times in hours, weeks by their Monday, scores 0–100 by the ruleset that is named. */
export const DashboardExport = z.object({
  schema: z.literal("starboard-dashboard"),
  version: z.literal(DASHBOARD_EXPORT_VERSION),
  exportedAt: z.iso.datetime(),
  /** The ruleset that scores and rules are by; null while nothing was evaluated. */
  rulesetVersion: z.string().nullable(),
  scope: z.object({ name: z.string(), cohort: z.string().nullable(), weeks: count }),
  /** Small cells are left out, as the reader may not see the people by themselves. */
  isAggregate: z.boolean(),
  scores: z.object({
    stories: told,
    median: figure,
    bins: z.array(z.object({ from: count, to: count, count: told })),
    bands: z.object({ weak: count, developing: count, solid: count, strong: count }).nullable(),
  }),
  trend: z.object({
    weeks: z.array(z.iso.date()),
    series: z.array(
      z.object({ rulesetVersion: z.string(), medians: z.array(figure), stories: z.array(told).nullable() }),
    ),
    changes: z.array(z.object({ week: z.iso.date(), rulesetVersion: z.string() })),
  }),
  wayToReady: z.array(z.object({ step: z.string(), people: count })).nullable(),
  reviews: z.object({
    reviews: told,
    medianHours: figure,
    p95Hours: figure,
    weeks: z.array(z.object({ week: z.iso.date(), reviews: told, medianHours: figure, p95Hours: figure })),
    open: z.object({ requests: count, overdue: count, unassigned: count, oldestHours: figure }).nullable(),
    coaches: z
      .array(
        z.object({
          name: z.string(),
          open: count,
          capacity: count,
          overdue: count,
          given: count,
          medianHours: figure,
        }),
      )
      .nullable(),
    agreement: z
      .object({
        rulesetVersion: z.string().nullable(),
        dimensions: z.array(z.object({ dimension: z.enum(DIMENSIONS), others: agreement, engine: agreement })),
      })
      .nullable(),
  }),
  rules: z.array(z.object({ ruleId: z.string(), fires: told, dismissed: told, overruled: told })),
});
export type DashboardExport = z.output<typeof DashboardExport>;

type Cell = string | number;
const cell = (value: string | number | null): Cell => value ?? "";

/**
 * The same as rows of one form: section, item, measure, value, ruleset. What is too few to tell is an empty value.
 */
export function dashboardRows(file: DashboardExport): Cell[][] {
  const { scope, scores, trend, wayToReady, reviews, rules, rulesetVersion } = file;
  const ruleset = rulesetVersion ?? "";
  const whole = (section: string, measures: Record<string, string | number | null>, item = "", by = "") =>
    Object.entries(measures).map(([measure, value]) => [section, item, measure, cell(value), by]);
  return [
    ["section", "item", "measure", "value", "ruleset"],
    ...whole("file", { schema: file.schema, version: file.version, exportedAt: file.exportedAt }, "", ruleset),
    ...whole("scope", { name: scope.name, cohort: scope.cohort, weeks: scope.weeks }),
    ...whole("scores", { stories: scores.stories, median: scores.median }, "", ruleset),
    ...scores.bins.flatMap(({ from, to, count: n }) => whole("scores", { stories: n }, `${from}-${to}`, ruleset)),
    ...whole("bands", scores.bands ?? {}, "", ruleset),
    ...trend.series.flatMap(({ rulesetVersion: by, medians, stories }) =>
      trend.weeks.flatMap((week, at) =>
        (medians[at] ?? null) === null
          ? []
          : whole("trend", { median: medians[at] ?? null, stories: stories?.[at] ?? null }, week, by),
      ),
    ),
    ...trend.changes.map(({ week, rulesetVersion: by }) => ["trend", week, "ruleset changed", by, by]),
    ...(wayToReady ?? []).flatMap(({ step, people }) => whole("way to ready", { people }, step)),
    ...whole("reviews", { reviews: reviews.reviews, medianHours: reviews.medianHours, p95Hours: reviews.p95Hours }),
    ...reviews.weeks.flatMap(({ week, ...measures }) => whole("reviews", measures, week)),
    ...whole("reviews open", reviews.open ?? {}),
    ...(reviews.coaches ?? []).flatMap(({ name, ...measures }) => whole("coaches", measures, name)),
    ...(reviews.agreement?.dimensions ?? []).flatMap(({ dimension, others, engine }) => [
      ...whole("agreement of coaches", measuresOf(others), dimension),
      ...whole("agreement with the engine", measuresOf(engine), dimension, reviews.agreement?.rulesetVersion ?? ""),
    ]),
    ...rules.flatMap(({ ruleId, ...measures }) => whole("rules", measures, ruleId, ruleset)),
  ];
}

const measuresOf = ({ n, kappa, interval }: z.output<typeof agreement>) => ({
  n,
  kappa,
  low: interval?.[0] ?? null,
  high: interval?.[1] ?? null,
});
