import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { judgeWeights } from "./judge-weights.mjs";
import { readWeights } from "./read-weights.mjs";

const output = mkdtempSync(join(tmpdir(), "starboard-weights-"));
afterAll(() => rmSync(output, { recursive: true, force: true }));

function plant(path, content) {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), content);
}

function plantPage(page, entryJSFiles, ...parts) {
  const manifest = JSON.stringify({ clientModules: {}, entryJSFiles });
  plant(
    `server/app${page}/page_client-reference-manifest.js`,
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["${page}/page"] = ${manifest};`,
  );
  plant(
    `server/app${page}/page/react-loadable-manifest.json`,
    JSON.stringify(Object.fromEntries(parts.map((files, id) => [id, { id, files }]))),
  );
}

describe("the weights of a build", () => {
  // What cannot be made smaller, so that each file's share is its own.
  const files = Object.fromEntries(["root", "frame", "page", "fields"].map((name) => [name, randomBytes(3_000)]));
  const sizeOf = (...names) => names.reduce((sum, name) => sum + gzipSync(files[name]).length, 0);
  const starter = "static/chunks/turbopack-worker-0a.js";
  const workers = { [starter]: randomBytes(500), "static/chunks/rules.js": randomBytes(3_000) };
  const apart = Object.values(workers).reduce((sum, content) => sum + gzipSync(content).length, 0);
  // One script may name a worker that another names, too.
  const naming = `e.f("${starter}",["static/chunks/rules.js"])`;
  plant("build-manifest.json", JSON.stringify({ rootMainFiles: ["root.js"], polyfillFiles: ["old.js"] }));
  for (const [name, content] of Object.entries(files)) plant(`${name}.js`, content);
  for (const [name, content] of Object.entries(workers)) plant(name, content);
  plant("starts.js", naming);
  plant("starts-too.js", naming);
  plantPage("/worker", { layout: ["starts.js"] }, ["starts-too.js"]);
  plantPage("/o/[org]/bank", { layout: ["frame.js"], page: ["frame.js", "page.js"] });
  plantPage("/try", { layout: ["frame.js"] }, ["frame.js", "fields.js", "fields.css"]);
  plantPage("", { layout: ["frame.js"] });

  test("tell the scripts of a page's workers apart, each once", () => {
    const [page] = readWeights(output, new Set()).filter(({ page }) => page === "/worker");
    expect(page?.apartBytes).toBe(apart);
    expect(page?.bytes).toBe(sizeOf("root") + 2 * gzipSync(naming).length);
  });

  test("add up each script of a page once, with those of every document", () => {
    expect(readWeights(output, new Set()).filter(({ page }) => page !== "/worker")).toMatchObject([
      { page: "/o/[org]/bank", bytes: sizeOf("root", "frame", "page") },
      { page: "/try", bytes: sizeOf("root", "frame", "fields"), askedBytes: sizeOf("root", "frame") },
      { page: "/", bytes: sizeOf("root", "frame") },
    ]);
  });

  test("count of a page that draws one of its parts the heaviest alone", () => {
    plantPage("/o/[org]/review", { layout: ["frame.js"] }, ["page.js"], ["page.js", "fields.js"], ["fields.js"]);
    const bytesOf = (oneOf) => readWeights(output, oneOf).find(({ page }) => page === "/o/[org]/review").bytes;
    expect(bytesOf(new Set(["/o/[org]/review"]))).toBe(sizeOf("root", "frame", "page", "fields"));
    plantPage("/o/[org]/review", { layout: ["frame.js"] }, ["page.js"], ["fields.js"]);
    expect(bytesOf(new Set(["/o/[org]/review"]))).toBe(
      Math.max(sizeOf("root", "frame", "page"), sizeOf("root", "frame", "fields")),
    );
    expect(bytesOf(new Set())).toBe(sizeOf("root", "frame", "page", "fields"));
    expect(() => readWeights(output, new Set(["/worker"]))).toThrow("has no parts to choose one of");
  });
});

const judge = (bytesOf) =>
  judgeWeights(
    Object.entries({ "/editor": 290_000, "/heavy": 240_000, ...bytesOf }).map(([page, bytes]) => ({ page, bytes })),
    { "/editor": [310, 300], "/heavy": [245, 180] },
  );

describe("the budgets", () => {
  test("are kept by pages at their ceilings, and say who meets the goal", () => {
    const { rows, problems } = judge({ "/editor": 300_000, "/heavy": 245_000 });
    expect(problems).toEqual([]);
    expect(rows.map(({ page, isMet }) => [page, isMet])).toEqual([
      ["/editor", true],
      ["/heavy", false],
    ]);
  });

  test("name the page that is above its own, its figure and its ceiling", () => {
    expect(judge({ "/heavy": 245_100 }).problems).toEqual([
      "/heavy needs 245.1 KB of script at first; its ceiling in scripts/weight/weight-budgets.mjs is 245 KB.",
    ]);
  });

  test("hold a page's workers to a ceiling of their own", () => {
    const weights = [{ page: "/editor", bytes: 90, apartBytes: 4_000 }];
    expect(judgeWeights(weights, { "/editor": [1, 1, 4] }).problems).toEqual([]);
    expect(judgeWeights(weights, { "/editor": [1, 1] }).problems).toEqual([
      "The workers of /editor need 4.0 KB of script; their ceiling in scripts/weight/weight-budgets.mjs is 0 KB.",
    ]);
  });

  test("name a page without a row, and a row without a page", () => {
    expect(judge({ "/new": 1_000 }).problems).toEqual([
      "/new (1.0 KB of script at first) has no row in scripts/weight/weight-budgets.mjs.",
    ]);
    expect(judgeWeights([{ page: "/editor", bytes: 90 }], { "/editor": [1, 1], "/gone": [1, 1] }).problems).toEqual([
      "/gone has a row in scripts/weight/weight-budgets.mjs, but there is no such page.",
    ]);
  });

  test("are not kept by a build that names no page", () => {
    expect(() => judgeWeights([], {})).toThrow("names no page");
  });
});
