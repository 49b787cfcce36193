import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inRepository } from "../site/repository.mjs";

const THIN = "We did it and it went well.\n";
let folder;

// The first use bundles the command line.
beforeAll(() => void execFileSync(process.execPath, [inRepository("scripts/starboard.mjs"), "--version"]), 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "starboard-hooks-"));
  mkdirSync(join(folder, "stories"));
  writeFileSync(join(folder, "stories", "press.md"), `## Situation\n\n${THIN}`);
  writeFileSync(join(folder, "stories", "drafts.md"), THIN);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  execFileSync("git", ["add", "stories/press.md"], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The step as a runner would run it: its own shell line, with the inputs that action.yml hands over. */
function runAction(inputs) {
  const action = parse(readFileSync(inRepository("action.yml"), "utf8"));
  const [step] = action.runs.steps;
  const env = Object.entries(step.env).map(([name, text]) => {
    const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(text);
    return [name, inputs[input] ?? action.inputs[input].default ?? ""];
  });
  const output = join(folder, "output");
  writeFileSync(output, "");
  const run = spawnSync(step.shell, ["-c", step.run], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTION_PATH: inRepository(),
      GITHUB_OUTPUT: output,
      ...Object.fromEntries(env),
    },
  });
  return { status: run.status, says: run.stdout + run.stderr, outputs: readFileSync(output, "utf8") };
}

describe("the action", () => {
  test("writes what git knows as SARIF, counts it, and fails below the score", () => {
    const { status, outputs, says } = runAction({ files: "stories/**/*.md", "fail-under": "40" });
    const { results } = JSON.parse(readFileSync(join(folder, "starboard.sarif"), "utf8")).runs[0];
    expect(status).toBe(1);
    expect(says).toContain("::error::A story scores below 40.");
    expect(outputs).toBe(`sarif=starboard.sarif\nfindings=${results.length}\n`);
    const files = results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
    expect(new Set(files)).toEqual(new Set(["stories/press.md"]));
  });

  test("without a score only tells", () => {
    expect(runAction({ files: "stories/*.md\n" }).status).toBe(0);
  });

  test.each([
    [{ files: "tales/*.md" }, "No file in git matches “tales/*.md”."],
    [{ files: " \n" }, "The input “files” is empty"],
    [{ files: "stories/*.md", "fail-under": "a lot" }, "--fail-under is a number from 0 to 100"],
  ])("says what is wrong with %o", (inputs, says) => {
    const run = runAction(inputs);
    expect(run.status).toBe(2);
    expect(run.says).toContain(says);
  });
});

describe("the hook", () => {
  const hook = () => parse(readFileSync(inRepository(".pre-commit-hooks.yaml"), "utf8"))[0];

  test("evaluates the files that it is given, from the folder one stands in", () => {
    const entry = inRepository(hook().entry);
    expect(statSync(entry).mode & 0o111).not.toBe(0);
    const run = (...args) => spawnSync(entry, args, { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } });
    expect(run("--fail-under", "40", "stories/press.md").status).toBe(1);
    const fine = run("stories/press.md");
    expect({ status: fine.status, hasName: fine.stdout.includes("stories/press.md") }).toEqual({
      status: 0,
      hasName: true,
    });
  });
});
