import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standInFolder } from "./starboard-process.ts";

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
  test("takes nothing of the text for its own marks", async () => {
    const { stdout } = await starboard(["evaluate", "a story #1.md", "--format", "markdown"]);
    expect(stdout.split("\n")[0]).toBe('# The \\<b\\>desk\\</b\\> \\| "two"');
    expect(stdout).toContain("| Judgement |");
    expect(stdout).toContain("## To mend");
  });
});
