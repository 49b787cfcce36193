import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parser } from "@prometheus-io/lezer-promql";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { createWebMetrics, createWorkerMetrics } from "./metrics.ts";

interface Recording {
  record: string;
  expr: string;
}
interface Alert {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string; runbook: string };
}
interface Panel {
  type: string;
  title: string;
  description: string;
  fieldConfig: { defaults: { unit: string } };
  gridPos: { x: number; y: number; w: number };
  targets: { expr: string; legendFormat: string }[];
}
interface Scaler {
  kind: string;
  spec: { triggers: { metadata: { query: string } }[] };
}

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const readFile = (path: string) => readFileSync(inRepository(path), "utf8");
const rulesOf = <Rule>(path: string): Rule[] =>
  (parse(readFile(path)) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules);

const objectives = rulesOf<Recording>("infra/prometheus/objectives.yml");
const alerts = rulesOf<Alert>("infra/prometheus/alerts.yml");
const dashboard = JSON.parse(readFile("infra/grafana/starboard.json")) as { panels: Panel[] };
const panels = dashboard.panels.filter(({ type }) => type !== "row");
const scalers = parseAllDocuments(readFile("infra/kubernetes/autoscaling.yaml"))
  .map((document) => document.toJS() as Scaler)
  .filter(({ kind }) => kind === "ScaledObject")
  .flatMap(({ spec }) => spec.triggers.map(({ metadata }) => metadata.query));

/** Each query with the place that it stands in. */
const queries: [place: string, query: string][] = [
  ...objectives.map(({ record, expr }): [string, string] => [record, expr]),
  ...alerts.map(({ alert, expr }): [string, string] => [alert, expr]),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [title, expr])),
  ...scalers.map((query): [string, string] => ["autoscaling.yaml", query]),
];

/** What the processes tell, as Prometheus stores it: a histogram is three series. */
async function findSeries(): Promise<Set<string>> {
  const told = [createWebMetrics(), createWorkerMetrics()].map(({ registry }) => registry.getMetricsAsJSON());
  const names = (await Promise.all(told)).flat().flatMap(({ name, type }) => {
    return String(type) === "histogram" ? ["bucket", "count", "sum"].map((part) => `${name}_${part}`) : [name];
  });
  return new Set(["up", ...names, ...objectives.map(({ record }) => record)]);
}

/** Names and mistakes of a query, by Prometheus' own grammar. */
function readQuery(query: string) {
  const found: Record<"names" | "labels" | "mistakes", string[]> = { names: [], labels: [], mistakes: [] };
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) found.mistakes.push(query.slice(from, to + 10));
      if (type.name === "MetricIdentifier" || (type.name === "Identifier" && query[to] !== "(")) {
        found.names.push(query.slice(from, to));
      }
      if (type.name === "LabelName") found.labels.push(query.slice(from, to));
    },
  });
  return found;
}

describe("what watches Starboard", () => {
  test("the grammar finds a query that is wrong", () => {
    expect(readQuery("sum(rate(call_seconds_count[5m])").mistakes).not.toEqual([]);
    expect(readQuery("sum(up)").names).toEqual(["up"]);
  });

  test.for(queries)("%s asks a query that Prometheus reads, of series that exist", async ([, query]) => {
    const { names, mistakes } = readQuery(query);
    expect(mistakes).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
    const series = await findSeries();
    expect(names.filter((name) => !series.has(name))).toEqual([]);
  });

  test("no query splits by a person or an organisation", () => {
    const known = new Set(["le", "queue", "job", "state", "type", "outcome", "action", "instance", "quantile"]);
    expect(queries.flatMap(([, query]) => readQuery(query).labels).filter((label) => !known.has(label))).toEqual([]);
  });

  test("every alert says how urgent it is, what is wrong and where to read on", () => {
    for (const { alert, for: lasting, labels, annotations } of alerts) {
      expect(lasting, alert).toMatch(/^\d+[smh]$/);
      expect(["page", "ticket"], alert).toContain(labels.severity);
      expect(annotations.summary.length, alert).toBeGreaterThan(20);
      expect(existsSync(inRepository(annotations.runbook)), annotations.runbook).toBe(true);
    }
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });

  test("every objective is kept for each window that an alert asks for", () => {
    const asked = alerts.flatMap(({ expr }) => expr.match(/starboard:broken_share:\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !objectives.some(({ record }) => record === name))).toEqual([]);
  });

  test("every panel names its unit and what it means, and none covers another", () => {
    const cells = new Set<string>();
    for (const { title, description, fieldConfig, gridPos, targets } of panels) {
      expect(fieldConfig.defaults.unit, title).toBeTruthy();
      expect(description, title).toBeTruthy();
      expect(
        targets.every(({ legendFormat }) => legendFormat),
        title,
      ).toBe(true);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        const cell = `${x} ${gridPos.y}`;
        expect(cells.has(cell), `${title} at ${cell}`).toBe(false);
        cells.add(cell);
      }
    }
  });

  test("the files that Compose mounts are the ones that Prometheus and Grafana are told to read", () => {
    const { services } = parse(readFile("docker-compose.yml")) as { services: Record<string, { volumes?: string[] }> };
    const insideOf = (name: string) => (services[name]?.volumes ?? []).map((volume) => volume.split(":")[1]);
    const { rule_files: read } = parse(readFile("infra/prometheus/prometheus.yml")) as { rule_files: string[] };
    for (const path of read) expect(insideOf("prometheus")).toContain(path);
    expect(insideOf("grafana")).toContain("/etc/grafana/dashboards/starboard.json");
  });
});
