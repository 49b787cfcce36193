import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasColour } from "./env.ts";
import { main } from "./main.ts";
import { standInFolder } from "./starboard-process.ts";
import { OutputClosed } from "./terminal.ts";

const { folder, write, remove, starboard, starboardProcess } = standInFolder();
const TEXT = `---
title: The <b>desk</b> | "two"
---

## Action

We improved	it a lot. We did 日本 things better.

## Result

Waits fell to 4 minutes.
`;

beforeAll(async () => {
  write("a story #1.md", TEXT);
  write("mixed.jsonl", `${JSON.stringify({ id: "good", text: "We improved it a lot." })}\n{oops\n`);
  await starboardProcess(["--version"]);
}, 60_000);
afterAll(remove);

interface SarifRegion {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  charOffset: number;
  charLength: number;
}

describe("SARIF", () => {
  test("has what the standard asks for, with places that hold the finding's words", async () => {
    const { stdout } = await starboard(["evaluate", "a story #1.md", "--format", "sarif"]);
    const log = JSON.parse(stdout);
    expect(Object.keys(log)).toEqual(["$schema", "version", "runs"]);
    const [{ tool, results, columnKind }] = log.runs;
    expect([log.version, columnKind, tool.driver.name]).toEqual(["2.1.0", "utf16CodeUnits", "starboard"]);
    expect(new Set(tool.driver.rules.map(({ id }: { id: string }) => id)).size).toBe(tool.driver.rules.length);
    const lines = TEXT.split("\n");
    expect(results.length).toBeGreaterThan(3);
    for (const { ruleId, ruleIndex, level, message, locations, properties } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).not.toBe("");
      const [{ physicalLocation }] = locations;
      expect(physicalLocation.artifactLocation.uri).toBe("a%20story%20%231.md");
      const region: SarifRegion = physicalLocation.region;
      expect(region.startLine * 1000 + region.startColumn).toBeLessThanOrEqual(
        region.endLine * 1000 + region.endColumn,
      );
      const offset = lines.slice(0, region.startLine - 1).join("\n").length + (region.startLine > 1 ? 1 : 0);
      expect(offset + region.startColumn - 1).toBe(region.charOffset);
      expect([region.charOffset, region.charOffset + region.charLength]).toEqual([properties.start, properties.end]);
    }
  });

  test("names files outside the folder by their full address", async () => {
    const { stdout } = await starboard(["evaluate", `${folder}/a story #1.md`, "--format", "sarif"]);
    const [first] = JSON.parse(stdout).runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*a%20story%20%231\.md$/);
  });
});

describe("a mistake after the first story", () => {
  test.each(["json", "sarif", "jsonl"])("leaves whole %s behind it", async (format) => {
    const { status, stdout, stderr } = await starboard(["evaluate", "mixed.jsonl", "--format", format]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mixed\.jsonl:2: this is not JSON/);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe("SARIF of what could not be read", () => {
  const runOf = async (file: string) =>
    JSON.parse((await starboard(["evaluate", file, "--format", "sarif"])).stdout).runs[0];

  test("says that it is not everything, also where it is nothing", async () => {
    write("no-json.jsonl", "{oops\n");
    for (const [file, line] of [
      ["mixed.jsonl", 2],
      ["no-json.jsonl", 1],
    ] as const) {
      const { results, invocations } = await runOf(file);
      expect(results.length > 0).toBe(file === "mixed.jsonl");
      expect(invocations).toMatchObject([
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: "error", message: { text: expect.any(String) } }],
        },
      ]);
      expect(invocations[0].toolExecutionNotifications[0].message.text).toContain(`${file}:${line}: this is not JSON`);
    }
  });

  test("is a whole run otherwise", async () => {
    expect((await runOf("a story #1.md")).invocations).toEqual([{ executionSuccessful: true }]);
  });
});

test("JSON is JSON, also where no story could be read", async () => {
  expect((await starboard(["evaluate", "nosuch.md", "--format", "json"])).stdout).toBe("[]\n");
});

describe("--fail-under", () => {
  test("names each story that is below on standard error", async () => {
    write(
      "two.jsonl",
      `${JSON.stringify({ id: "a", text: "We improved it." })}\n${JSON.stringify({ title: "B", text: TEXT })}\n`,
    );
    const { status, stderr } = await starboard(["evaluate", "two.jsonl", "--fail-under", "90", "--format", "json"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^two\.jsonl:1: “a” is not judged yet, which is below 90\ntwo\.jsonl:2: “B” (?:scores \d+|is not judged yet), which is below 90\n$/,
    );
  });

  test("is told by the status also where nobody reads the output", async () => {
    const closed = { write: () => Promise.reject(new OutputClosed()), warn: () => undefined };
    const terminal = { cwd: folder, hasColour: false, stdin: Readable.from([]), ...closed };
    expect(await main(["evaluate", "a story #1.md", "--fail-under", "99"], terminal)).toBe(1);
    expect(await main(["evaluate", "a story #1.md"], terminal)).toBe(0);
  });
});

describe("pretty", () => {
  test("underlines the finding's words, tabs and wide characters counted", async () => {
    const { stdout } = await starboard(["evaluate", "a story #1.md"]);
    const lines = stdout.split("\n");
    const at = lines.findIndex((line) => line.includes("Waits fell to 4"));
    expect(lines[at]).toMatch(/^ +11 │ {2}Waits fell/);
    expect(lines[at + 1]).toMatch(/^ +│ +~+$/);
    const wide = lines.findIndex((line) => line.includes("日本"));
    expect(lines[wide]).not.toContain("\t");
  });

  test("colours on a terminal, not with NO_COLOR, and as told", async () => {
    // Standard output of a process that a test reads is no terminal; this says it were one.
    const terminal = `import tty from "node:tty";Object.assign(process.stdout, { isTTY: true, hasColors: tty.WriteStream.prototype.hasColors, getColorDepth: tty.WriteStream.prototype.getColorDepth });`;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(terminal)}`];
    const colours = async (args: string[], env: Record<string, string> = {}) =>
      (
        await starboardProcess(["evaluate", "a story #1.md", ...args], {
          node,
          env: { TERM: "xterm-256color", ...env },
        })
      ).stdout.includes("\u001b[");
    expect(await colours([])).toBe(true);
    expect(await colours([], { NO_COLOR: "1" })).toBe(false);
    expect(await colours([], { TERM: "dumb" })).toBe(false);
    expect(await colours(["--no-colour"])).toBe(false);
    expect(await colours(["--colour"], { NO_COLOR: "1" })).toBe(true);
  }, 30_000);

  test.each([
    [false, {}, false],
    [false, { FORCE_COLOR: "1" }, true],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { NO_COLOR: "1" }, false],
  ])("on a terminal (%j) with %j colours: %j", (isTTY, env, wanted) => {
    for (const name of ["NO_COLOR", "FORCE_COLOR", "CI"]) vi.stubEnv(name, undefined);
    for (const [name, value] of Object.entries({ TERM: "xterm-256color", ...env })) vi.stubEnv(name, value);
    expect(hasColour(isTTY)).toBe(wanted);
    vi.unstubAllEnvs();
  });

  test("cuts no character in two", async () => {
    write("long.json", JSON.stringify({ title: `${"a".repeat(78)}😀 and so on`, text: "We improved it." }));
    const { stdout } = await starboard(["evaluate", "long.json"]);
    expect(stdout.split("  ")[0]).toBe(`${"a".repeat(78)}…`);
  });

  test("shows no control character of the text", async () => {
    write("sly.txt", "We \u001b[2J\u001b]0;owned\u0007 improved it a lot.\r\nWe \u202Edid it again and it was better.");
    for (const format of ["pretty", "markdown"]) {
      const { stdout } = await starboard(["evaluate", "sly.txt", "--format", format]);
      expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
    }
  });
});

test("a text with too little evidence is shown without a number, which stands in JSON alone", async () => {
  write("thin.txt", "We improved it.");
  const shown = async (format: string) => (await starboard(["evaluate", "thin.txt", "--format", format])).stdout;
  expect(await shown("pretty")).toMatch(/^Not judged yet insufficient {2}starboard@/m);
  expect(await shown("markdown")).toMatch(/^\*\*Not judged yet\*\* \(insufficient\), starboard@/m);
  expect(JSON.parse(await shown("json"))).toMatchObject({ band: "insufficient", score: expect.any(Number) });
});

describe("Markdown", () => {
  test("of match and consistency takes nothing for its own marks either", async () => {
    const story = { id: "*a*", title: "<img src=x> *b* [l](javascript:1)", text: "I moved *two* desks. Waits fell." };
    write("sly.jsonl", `${JSON.stringify(story)}\n${JSON.stringify({ ...story, id: "<b>" })}\n`);
    const told = async (...args: string[]) => (await starboard([...args, "sly.jsonl", "--format", "markdown"])).stdout;
    const matches = await told("match", "--question", "When did you move desks?");
    expect(matches).toContain("**\\<img src=x\\> \\*b\\* \\[l\\](javascript:1)** (\\*a\\*)");
    for (const text of [matches, await told("consistency")]) expect(text).not.toMatch(/[^\\][<[]|[^\\*]\*[ab]/);
  });

  test("takes nothing of the text for its own marks", async () => {
    const { stdout } = await starboard(["evaluate", "a story #1.md", "--format", "markdown"]);
    expect(stdout.split("\n")[0]).toBe('# The \\<b\\>desk\\</b\\> \\| "two"');
    expect(stdout).toContain("| Judgement |");
    expect(stdout).toContain("## To mend");
  });
});
