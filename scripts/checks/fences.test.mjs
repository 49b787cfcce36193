import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFences, checkImportCycles } from "./fences.mjs";
import { readImportGraph } from "./import-graph.mjs";
import { IMPORT_TABLE, reachable } from "./import-table.mjs";
import { CLEAN_TREE, plantTree } from "./planted-tree.mjs";
import { VIOLATIONS } from "./planted-violations.mjs";
import { readText } from "./walk-tree.mjs";

const ROOT = join(import.meta.dirname, "..", "..");

const small = plantTree(CLEAN_TREE);
afterAll(() => small.remove());

/** The problems of the small tree with one more (or another) file in it. */
function problemsWith(files) {
  for (const [path, text] of Object.entries(files)) small.write(path, text);
  try {
    const graph = readImportGraph(small.root);
    return [...checkFences(small.root, graph).problems, ...checkImportCycles(small.root, graph).problems];
  } finally {
    for (const path of Object.keys(files)) small.restore(path);
  }
}

/** Read once for all: more than two thousand files take seconds on busy cores. */
let graph;
beforeAll(() => {
  graph = readImportGraph(ROOT);
});

describe("the fences", () => {
  test("read the real tree, and every package in it", () => {
    const { summary } = checkFences(ROOT, graph);
    console.log(`The real tree: ${summary}.`);
    expect(graph.modules.size).toBeGreaterThan(100);
    expect(graph.edges.length).toBeGreaterThan(graph.modules.size);
    expect(graph.unparsed).toEqual([]);
    expect(graph.workspace.packages.map(({ id }) => id).sort()).toEqual(Object.keys(IMPORT_TABLE).sort());
    const kinds = graph.edges.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["file", "workspace", "npm", "node"]));
  });

  test("read the small tree whole and find nothing wrong in it", () => {
    const graph = readImportGraph(small.root);
    console.log(`The small tree: ${graph.modules.size} files, ${graph.edges.length} imports.`);
    expect(graph.modules.size).toBe(Object.keys(CLEAN_TREE).filter((path) => /\.tsx?$/.test(path)).length);
    expect(graph.edges.length).toBeGreaterThan(25);
    expect(checkFences(small.root, graph).problems).toEqual([]);
    expect(checkImportCycles(small.root, graph).problems).toEqual([]);
  });

  test("call an empty tree a failure", () => {
    const planted = plantTree({ "package.json": "{}" });
    const { problems } = checkFences(planted.root);
    planted.remove();
    expect(problems.map(({ rule }) => rule)).toEqual(["reading", "reading", "reading"]);
  });

  test.each(VIOLATIONS)("%s", (_, rule, file, planted) => {
    const problems = problemsWith(typeof planted === "string" ? { [file]: planted } : planted);
    const caught = problems.filter((problem) => problem.rule === rule);
    expect(caught.length, JSON.stringify(problems, undefined, 2)).toBeGreaterThan(0);
    expect(caught.map((problem) => problem.file)).toContain(file);
    for (const { what, mend } of caught) expect([what, mend].every((text) => text.length > 10)).toBe(true);
  });
});

test.each(Object.keys(IMPORT_TABLE))("%s cannot reach itself through the import table", (id) => {
  expect(reachable(id)).not.toContain(id);
});

describe("turbo's tags", () => {
  const { boundaries } = JSON.parse(readText(ROOT, "turbo.json"));
  const lists = Object.entries(boundaries.tags).filter(([, { dependencies }]) => dependencies.allow);

  test.each(lists)("%s may reach what the import table lets it reach", (id, { dependencies }) => {
    const expected = new Set(["config", ...reachable(id)]);
    expected.delete(id);
    if (id === "config") expected.delete("config");
    expect(new Set(dependencies.allow)).toEqual(expected);
  });

  test("stand on every package", () => {
    for (const { folder, id } of graph.workspace.packages) {
      expect(JSON.parse(readText(ROOT, `${folder}/turbo.json`)).tags).toEqual([id]);
    }
  });
});
