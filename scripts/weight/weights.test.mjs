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

function plantPage(page, entryJSFiles) {
  const manifest = JSON.stringify({ clientModules: {}, entryJSFiles });
  plant(
    `server/app${page}/page_client-reference-manifest.js`,
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["${page}/page"] = ${manifest};`,
  );
}

describe("the weights of a build", () => {
  // What cannot be made smaller, so that each file's share is its own.
  const files = Object.fromEntries(["root", "frame", "page"].map((name) => [name, randomBytes(3_000)]));
  const sizeOf = (...names) => names.reduce((sum, name) => sum + gzipSync(files[name]).length, 0);
  plant("build-manifest.json", JSON.stringify({ rootMainFiles: ["root.js"], polyfillFiles: ["old.js"] }));
  for (const [name, content] of Object.entries(files)) plant(`${name}.js`, content);
  plantPage("/o/[org]/bank", { layout: ["frame.js"], page: ["frame.js", "page.js"] });
  plantPage("", { layout: ["frame.js"] });

  test("add up each script of a page once, with those of every document", () => {
    expect(readWeights(output)).toMatchObject([
      { page: "/o/[org]/bank", bytes: sizeOf("root", "frame", "page") },
      { page: "/", bytes: sizeOf("root", "frame") },
    ]);
  });
});

const budgets = {
  wantedBytes: 100,
  wantedBytesOf: { "/editor": 300 },
  ceilingBytes: 150,
  ceilingBytesOf: { "/light": 100 },
};
const judge = (bytesOf) =>
  judgeWeights(
    Object.entries({ "/editor": 290, "/heavy": 140, "/light": 90, ...bytesOf }).map(([page, bytes]) => ({
      page,
      bytes,
    })),
    budgets,
  );

describe("the budgets", () => {
  test("are kept by pages at their figures, and say who meets what is wanted", () => {
    const { rows, problems } = judge({ "/light": 100, "/editor": 300, "/heavy": 150 });
    expect(problems).toEqual([]);
    expect(rows.map(({ page, isMet }) => [page, isMet])).toEqual([
      ["/editor", true],
      ["/heavy", false],
      ["/light", true],
    ]);
  });

  test("name the page that is above its own, its figure and its budget", () => {
    expect(judge({ "/light": 100_100 }).problems).toEqual([
      "/light asks for 100.1 KB of script at first; its budget is 0.1 KB.",
    ]);
    expect(judge({ "/editor": 301 }).problems).toEqual([expect.stringContaining("/editor asks for 0.3 KB")]);
  });

  test("hold a page that misses what is wanted at the ceiling", () => {
    expect(judge({ "/heavy": 151 }).problems).toEqual([expect.stringContaining("/heavy")]);
  });

  test("say so when they name a page that is gone, or when there is no page at all", () => {
    const { problems } = judgeWeights([{ page: "/light", bytes: 90 }], budgets);
    expect(problems).toEqual(["/editor has a budget, but there is no such page."]);
    expect(() => judgeWeights([], budgets)).toThrow("names no page");
  });
});
