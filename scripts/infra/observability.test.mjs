import { existsSync, readFileSync } from "node:fs";
import { parser } from "@prometheus-io/lezer-promql";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createWebMetrics, createWorkerMetrics } from "../../packages/observability/src/metrics.ts";
import { inRepository } from "../site/repository.mjs";

const readFile = (path) => readFileSync(inRepository(path), "utf8");
const readYaml = (path) => parse(readFile(path));
const rulesOf = (path) => readYaml(path).groups.flatMap(({ rules }) => rules);

const objectives = rulesOf("infra/prometheus/objectives.yml");
const alerts = rulesOf("infra/prometheus/alerts.yml");
const dashboard = JSON.parse(readFile("infra/grafana/starboard.json"));
const panels = dashboard.panels.filter(({ type }) => type !== "row");
const scalers = readFile("infra/kubernetes/autoscaling.yaml")
  .split(/^---$/m)
  .map((text) => parse(text))
  .filter(({ kind }) => kind === "ScaledObject")
  .flatMap(({ spec }) => spec.triggers.map(({ metadata }) => metadata.query));

/** Each query with the place that it stands in. */
const queries = [
  ...objectives.map(({ record, expr }) => [record, expr]),
  ...alerts.map(({ alert, expr }) => [alert, expr]),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr])),
  ...scalers.map((query) => ["autoscaling.yaml", query]),
];

/** What the processes tell, as Prometheus stores it: a histogram is three series. */
async function findSeries() {
  const told = [createWebMetrics(), createWorkerMetrics()].map(({ registry }) => registry.getMetricsAsJSON());
  const names = (await Promise.all(told)).flat().flatMap(({ name, type }) => {
    return type === "histogram" ? ["bucket", "count", "sum"].map((part) => `${name}_${part}`) : [name];
  });
  return new Set(["up", ...names, ...objectives.map(({ record }) => record)]);
}

/** Names and mistakes of a query, by Prometheus' own grammar. */
function readQuery(query) {
  const found = { names: [], labels: [], mistakes: [] };
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
    const cells = new Set();
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

  test("the files that Compose mounts are the ones that Prometheus is told to read", () => {
    const { prometheus, grafana } = parse(readFile("docker-compose.yml")).services;
    const inside = prometheus.volumes.map((volume) => volume.split(":")[1]);
    for (const path of readYaml("infra/prometheus/prometheus.yml").rule_files) expect(inside).toContain(path);
    expect(grafana.volumes.map((volume) => volume.split(":")[1])).toContain("/etc/grafana/dashboards/starboard.json");
  });
});
