import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runTool } from "../checks/run-tool.mjs";
import { verifySteps } from "../checks/verify-steps.mjs";
import { walkTree } from "../checks/walk-tree.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "starboard-gen-"));
const isInstalled = (name) => existsSync(join(ROOT, name, "node_modules"));
const packages = ["apps", "packages"].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

function git(...args) {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@starboard.test"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}
const commit = () => {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "As it is");
};

/** `npm run gen` in the copy: `{ status, said }`. */
function gen(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/gen.mjs", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

const RULESET = "packages/rules/src/ruleset.ts";
const HISTORY = "packages/rules/src/ruleset-history.ts";
/** Has the copy stand at a version, with a history of versions whose content was another. */
function publish(version, history) {
  const files = [RULESET, HISTORY].map((path) => ({
    path: join(folder, path),
    text: readFileSync(join(folder, path), "utf8"),
  }));
  const [ruleset, published] = files;
  writeFileSync(ruleset.path, ruleset.text.replace(/starboard@\d+\.\d+\.\d+/, `starboard@${version}`));
  const lines = history.map((one) => `  { version: "${one}", hash: "another" },`);
  writeFileSync(published.path, published.text.replace(/\[(?:\];|\n.*\];)/s, `[\n${lines.join("\n")}\n];`));
  commit();
  return {
    restore: () => {
      for (const { path, text } of files) writeFileSync(path, text);
      commit();
    },
  };
}

/** A copy of the tree as it lies here. pnpm's links are relative, so that they find the copy's own packages. */
beforeAll(() => {
  for (const path of walkTree(ROOT)) cpSync(join(ROOT, path), join(folder, path));
  for (const name of [".", ...packages].filter(isInstalled))
    cpSync(join(ROOT, name, "node_modules"), join(folder, name, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.includes("node_modules/."),
    });
  for (const name of [".", ...packages].filter(isInstalled))
    for (const hidden of [".pnpm", ".bin"])
      if (existsSync(join(ROOT, name, "node_modules", hidden)))
        symlinkSync(join(ROOT, name, "node_modules", hidden), join(folder, name, "node_modules", hidden));
  git("init", "--quiet");
  commit();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is refused", () => {
  test.each([
    ["a kind that is none", ["ruler", "learning/names-a-book"], /no kind "ruler"/],
    ["a name without its dimension", ["rule", "names-a-book"], /dimension\/short-claim/],
    ["a name that says nothing", ["feature", "helpers"], /does not say what is in it/],
    ["a name in capitals", ["verb", "Remark.Pin"], /entity\.verb/],
    ["a taken rule", ["rule", "learning/generic-lesson"], /is there already|already/],
    ["a taken verb", ["verb", "remark.delete"], /already/],
    ["a taken job", ["job", "digest.send"], /already/],
    ["a taken table", ["table", "users"], /already/],
    ["a taken page", ["feature", "practice"], /already/],
    ["an option of another kind", ["table", "bookmarks", "--queue", "mail"], /says nothing about a table/],
    ["an option that is none", ["verb", "remark.pin", "--colour", "red"], /--colour/],
    ["a pitfall that is none", ["rule", "learning/names-a-book", "--pitfall", "bad_luck"], /no pitfall/],
  ])("%s", (_, args, words) => {
    const { status, said } = gen(...args);
    expect(said).toMatch(words);
    expect(said).toContain("Nothing was written.");
    expect(said).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("a target with changes of somebody's own, which stay as they are", () => {
    const file = join(folder, "packages/domain/src/access.ts");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, `${before}// mine\n`);
    const { status, said } = gen("verb", "bookmark.pin");
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/commit or put aside first:\n M packages\/domain\/src\/access\.ts/),
    ]);
    expect(git("status", "--porcelain").trim()).toBe("M packages/domain/src/access.ts");
    writeFileSync(file, before);
  });

  test("a rule on a published ruleset whose next one is published too: all that was written by then is taken back", () => {
    const before = publish("9.3.0", ["starboard@9.3.0", "starboard@9.4.0"]);
    const { status, said } = gen("rule", "learning/names-a-book");
    expect([status, said]).toEqual([1, expect.stringContaining("raise the version")]);
    expect(git("status", "--porcelain")).toBe("");
    before.restore();
  });
});

test("a rule on a published ruleset begins the next version", () => {
  const before = publish("9.3.0", ["starboard@9.3.0"]);
  const { status, said } = gen("rule", "learning/names-a-book");
  expect([status, said]).toEqual([0, expect.stringContaining("The rules are starboard@9.4.0 from here on")]);
  expect(readFileSync(join(folder, RULESET), "utf8")).toContain('"starboard@9.4.0"');
  git("reset", "--hard", "--quiet");
  git("clean", "--force", "--quiet", "packages", "docs");
  before.restore();
});

test("--dry-run shows new files and added lines, and writes nothing", () => {
  const { status, said } = gen("job", "bookmark.dust", "--dry-run");
  expect(status).toBe(0);
  expect(said).toMatch(/new packages\/jobs\/src\/contracts\/dust-bookmark\.ts\n {2}\+ import/);
  expect(said).toMatch(/changed apps\/worker\/src\/handlers\.ts\n {2}\+ {5}"bookmark\.dust":/);
  expect(git("status", "--porcelain")).toBe("");
});

describe("one of each kind", () => {
  beforeAll(() => {
    for (const args of [
      ["rule", "learning/names-a-book"],
      ["verb", "bookmark.pin", "--for", "leads"],
      ["verb", "story.pin", "--for", "author"],
      ["job", "bookmark.dust"],
      ["table", "bookmarks"],
      ["feature", "bookmarks", "--title", "My bookmarks"],
    ]) {
      const { status, said } = gen(...args);
      if (status !== 0) throw new Error(`${args.join(" ")}: ${said}`);
      commit();
    }
  }, 120_000);

  test("has the types of the packages on Node", async () => {
    const { code, stdout } = await runTool(folder, "tsc --noEmit --checkers 1");
    expect([code, stdout]).toEqual([0, ""]);
  }, 120_000);

  test("is formatted, with nothing unused and nothing against the style", async () => {
    const changed = git("diff", "--name-only", "HEAD~6", "--", "*.ts", "*.tsx", "*.mjs").trim().split("\n");
    expect(changed.length).toBeGreaterThan(35);
    const paths = changed.map((path) => `"${path}"`).join(" ");
    const format = await runTool(folder, `biome check --linter-enabled=false ${paths}`);
    const rules = [
      "correctness/noUnusedImports",
      "correctness/noUnusedVariables",
      "style/useImportType",
      "style/useTemplate",
      "suspicious/noEmptyBlockStatements",
    ];
    const lint = await runTool(
      folder,
      `biome lint --error-on-warnings ${rules.map((rule) => `--only=${rule}`).join(" ")} ${paths}`,
    );
    expect([format.code, lint.code], format.stderr + lint.stderr).toEqual([0, 0]);
  }, 60_000);

  test("passes the steps of verify that read the tree", async () => {
    const wanted = ["boundaries", "imports", "cycles", "sizes", "names", "text", "docs"];
    const steps = verifySteps(folder).filter(({ name }) => wanted.includes(name));
    expect(steps.map(({ name }) => name).sort()).toEqual(wanted.sort());
    for (const { name, run } of steps) expect([name, (await run()).problems]).toEqual([name, []]);
  }, 60_000);
});
