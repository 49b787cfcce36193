import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PACKED = ["cli", "rules"];
const STORY =
  "Our ward lost an hour a day to hand-over. I wrote one sheet for all beds, and hand-over fell from 60 to 25 minutes.";
let home;

/** The packages are packed in a copy, whose manifests may change while other tests read the real ones. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "starboard-pack-"));
  const copy = join(home, "copy");
  for (const name of [...PACKED, "domain", "config"]) {
    const isOurs = (path) => !/\/(node_modules|dist)$/.test(path);
    cpSync(join(ROOT, "packages", name), join(copy, "packages", name), { recursive: true, filter: isOurs });
    linkDependencies(name, copy);
  }
  cpSync(join(ROOT, "scripts", "pack"), join(copy, "scripts", "pack"), { recursive: true });
  cpSync(join(ROOT, "docs", "rules"), join(copy, "docs", "rules"), { recursive: true });
  for (const name of ["package.json", "LICENSE"]) cpSync(join(ROOT, name), join(copy, name));
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(home, "empty"));
  writeFileSync(join(home, "empty", "package.json"), '{ "private": true }\n');
  for (const name of PACKED) npm(join(copy, "packages", name), "pack", "--pack-destination", home);
  const tarballs = readdirSync(home).filter((name) => name.endsWith(".tgz"));
  npm(join(home, "empty"), "install", "--offline", ...tarballs.map((name) => join("..", name)));
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a package of the copy depends on: libraries from the real tree, packages of the workspace from the copy. */
function linkDependencies(name, copy) {
  const real = join(ROOT, "packages", name, "node_modules");
  const own = join(copy, "packages", name, "node_modules");
  mkdirSync(own);
  if (!existsSync(real)) return;
  for (const entry of readdirSync(real)) if (entry !== "@starboard") symlinkSync(join(real, entry), join(own, entry));
  const ours = join(real, "@starboard");
  if (!existsSync(ours)) return;
  mkdirSync(join(own, "@starboard"));
  for (const entry of readdirSync(ours)) symlinkSync(join(copy, "packages", entry), join(own, "@starboard", entry));
}

const npm = (cwd, ...args) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd, encoding: "utf8" });
const installed = (...path) => join(home, "empty", "node_modules", "@starboard", ...path);

test("the command line runs where it was installed, with nothing else there", () => {
  const bin = join(home, "empty", "node_modules", ".bin", "starboard");
  const { status, stdout } = spawnSync(bin, ["evaluate", "-", "--input", "txt", "--format", "jsonl"], {
    input: STORY,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).changes).toMatchObject([{ from: { value: 60 }, to: { value: 25, unit: "min" } }]);
});

test("the rules are plain JavaScript behind every door, and give what the command line gives", () => {
  const { exports: doors } = JSON.parse(readFileSync(installed("rules", "package.json"), "utf8"));
  const names = Object.keys(doors).map((door) => `@starboard/rules${door.slice(1)}`);
  const program = `for (const name of ${JSON.stringify(names)}) await import(name);
    const { evaluate } = await import("@starboard/rules/evaluate");
    console.log(JSON.stringify(evaluate({ text: ${JSON.stringify(STORY)} }).changes[0].to));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: join(home, "empty"),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ value: 25, unit: "min" });
});

test("their types can be used without the workspace", () => {
  writeFileSync(
    join(home, "empty", "use.ts"),
    'import { evaluate, type Evaluation, type EvaluationInput, type EvaluationProfile } from "@starboard/rules/evaluate";\nimport { readProfile } from "@starboard/rules/read-profile";\nexport const read: EvaluationProfile | null = readProfile({}).profile;\nexport const all = (input: EvaluationInput): Evaluation => evaluate(input);\nexport const score: number = evaluate({ text: "" }).score;\n// @ts-expect-error a text is a string\nevaluate({ text: 1 });\n',
  );
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const args = ["--noEmit", "--strict", "--module", "nodenext", "--types", "", "use.ts"];
  const { stdout } = spawnSync(process.execPath, [tsc, ...args], { cwd: join(home, "empty"), encoding: "utf8" });
  expect(stdout).toBe("");
}, 60_000);

test("a profile is read where the rules were installed", () => {
  const program = `const { readProfile } = await import("@starboard/rules/read-profile");
    console.log(JSON.stringify(readProfile({ name: "Ours", version: 0 }).problems));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: join(home, "empty"),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject([{ field: "version" }]);
});

test.each(PACKED)("%s brings its licence and those of what it holds, and is told for who installs it", (name) => {
  const read = (...path) => readFileSync(installed(name, ...path), "utf8");
  expect(read("LICENSE")).toContain("MIT License");
  const libraries = name === "cli" ? ["zod", "@modelcontextprotocol/server"] : ["zod"];
  for (const library of libraries) expect(read("dist", "THIRD-PARTY-LICENCES.txt")).toContain(`\n${library} `);
  expect(read("README.md")).not.toMatch(/npm run|packages\/|action\.yml/);
  expect(read("docs", "rules", "profiles.md")).toContain("# Profiles");
});

test.each(PACKED)("no manifest of %s names the workspace", (name) => {
  expect(readFileSync(installed(name, "package.json"), "utf8")).not.toMatch(/workspace:|catalog:|\.\/src\//);
});
