import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standInFolder } from "./starboard-process.ts";

const SCRIPT = fileURLToPath(new URL("../../../scripts/starboard.mjs", import.meta.url));
const { folder, write, remove, starboard, starboardProcess } = standInFolder();

const GOOD = {
  situation: "One in nine of our deliveries failed because nobody was at home, and each one cost us about 22 euros.",
  task: "I am the dispatcher and wanted to halve that before the summer.",
  action:
    "I compared three reminder tools, chose the cheapest rather than the one with maps, and tried it with two vans for three weeks before the rest.",
  result: "Failed deliveries went from 11% to 5% in two months, counted every Friday.",
  lessons: "I should have asked the drivers first; now one of them is in every test.",
};

beforeAll(async () => {
  write("good.json", JSON.stringify({ id: "vans", kind: "accomplishment", sections: GOOD }));
  write(
    "story.md",
    `---\nkind: challenge\ntitle: The vans\n---\n\n## Situation/Goal\n\n${GOOD.situation}\n\n## Actions\n\n${GOOD.action}\n\n## Impact\n\n${GOOD.result}\n`,
  );
  write("plain.txt", Object.values(GOOD).join(" "));
  write(
    "three.jsonl",
    `${JSON.stringify({ id: "a", sections: GOOD })}\n\n${JSON.stringify({ id: "b", text: "We did it." })}\n${JSON.stringify({ text: "It went well." })}\n`,
  );
  write("broken.jsonl", `${JSON.stringify({ text: "Fine." })}\n{"text": \n`);
  write("wrong.jsonl", `${JSON.stringify({ sections: { situation: 4 } })}\n`);
  write("latin1.txt", new Uint8Array([72, 228, 116, 116, 101]));
  await starboardProcess(["--version"]);
}, 60_000);

afterAll(remove);

describe("starboard evaluate", () => {
  test("writes one object a line, in input order, with the published fields", async () => {
    const { status, stdout, stderr } = await starboardProcess(["evaluate", "three.jsonl", "--format", "jsonl"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(await starboard(["evaluate", "three.jsonl", "--format", "jsonl"])).toEqual({ status, stdout, stderr });
    const stories = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(stories.map((story) => story.id)).toEqual(["a", "b", "4"]);
    expect(Object.keys(stories[0])).toEqual(
      expect.arrayContaining([
        "id",
        "ruleset",
        "score",
        "band",
        "dimensions",
        "sections",
        "quantities",
        "changes",
        "findings",
        "speech",
        "followUps",
      ]),
    );
    expect(stories[0].changes[0]).toMatchObject({
      from: { value: 11, unit: "%" },
      to: { value: 5, unit: "%" },
      direction: "decrease",
    });
    expect(stories[1].band).toBe("insufficient");
  });

  test("follows front matter and headings, with offsets into the file", async () => {
    const { stdout } = await starboard(["evaluate", "story.md", "--format", "json"]);
    const story = JSON.parse(stdout);
    expect(story).toMatchObject({ id: "story", kind: "challenge", title: "The vans" });
    expect([...new Set(story.sections.map((range: { label: string }) => range.label))]).toEqual([
      "situation",
      "action",
      "result",
    ]);
    const source = `---\nkind: challenge\ntitle: The vans\n---\n\n## Situation/Goal\n\n${GOOD.situation}`;
    expect(source.slice(story.sections[0].start, story.sections[0].end)).toBe(GOOD.situation);
  });

  test("reads standard input and tells JSON Lines from text", async () => {
    const lines = await starboardProcess(["evaluate", "--format", "jsonl"], {
      stdin: `{"id":"x","text":"I moved the desk."}\n{"id":"y","text":"I moved it back."}\n`,
    });
    expect(
      lines.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["x", "y"]);
    const text = await starboard(["evaluate", "-", "--format", "json"], { stdin: "I moved the desk." });
    expect(JSON.parse(text.stdout).id).toBe("stdin");
  });

  test("exits with 1 below --fail-under and 0 at it", async () => {
    const { score } = JSON.parse((await starboard(["evaluate", "good.json", "--format", "json"])).stdout);
    expect((await starboard(["evaluate", "good.json", "--fail-under", String(score)])).status).toBe(0);
    expect((await starboardProcess(["evaluate", "good.json", "--fail-under", String(score + 1)])).status).toBe(1);
  });

  test("writes SARIF with lines and columns, Markdown, and a page for people", async () => {
    const sarif = JSON.parse((await starboard(["evaluate", "story.md", "--format", "sarif"])).stdout);
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "story.md" },
    });
    expect((await starboard(["evaluate", "good.json", "--format", "markdown"])).stdout).toContain("| Judgement |");
    const pretty = await starboard(["evaluate", "plain.txt"]);
    expect(pretty.stdout).toContain("spoken words");
    expect(pretty.stdout).not.toContain("\u001b[");
    expect((await starboard(["evaluate", "plain.txt", "--colour"])).stdout).toContain("\u001b[");
  });

  test.each([
    [["evaluate", "broken.jsonl"], /^broken\.jsonl:2: this is not JSON/],
    [["evaluate", "wrong.jsonl"], /^wrong\.jsonl:1: the section "situation" is a string/],
    [["evaluate", "missing.md"], /^missing\.md: no such file/],
    [["evaluate", "."], /this is a folder/],
    [["evaluate", "latin1.txt"], /^latin1\.txt:1: this is not UTF-8/],
    [["evaluate", "good.json", "--format", "xml"], /--format is one of/],
    [["evaluate", "good.json", "--fail-under", "high"], /--fail-under is a number/],
    [["evaluate", "good.json", "--nonsense"], /unknown option --nonsense/],
    [["evaluat"], /unknown command "evaluat"/],
    [["match", "three.jsonl"], /match needs --question/],
  ])("%j ends with status 2 and one line", async (args, message) => {
    const { status, stderr } = await starboard(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("a mistake reaches the shell as status 2, with the line on standard error", async () => {
    expect(await starboardProcess(["evaluate", "broken.jsonl"])).toEqual(await starboard(["evaluate", "broken.jsonl"]));
  });

  test("stops quietly when nobody reads any more", async () => {
    const many = `${JSON.stringify({ sections: GOOD })}\n`.repeat(3000);
    write("many.jsonl", many);
    const child = spawn(
      "sh",
      ["-c", `"${process.execPath}" "${SCRIPT}" evaluate many.jsonl --format jsonl | head -1 | wc -l`],
      { env: { PATH: "/usr/bin:/bin", INIT_CWD: folder } },
    );
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  }, 30_000);
});

describe("the other commands", () => {
  test("help is complete and goes to standard output", async () => {
    for (const command of ["evaluate", "questions", "match", "consistency", "templates"]) {
      const { status, stdout } = await starboard([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toContain(`starboard ${command}`);
    }
  });

  test("questions of one competency", async () => {
    const { stdout } = await starboard(["questions", "--competency", "conflict", "--format", "jsonl"]);
    const questions = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(questions.length).toBeGreaterThan(4);
    expect(questions.every((question) => question.competencies.includes("conflict"))).toBe(true);
  });

  test("questions of one competency stand under it, and not under what else they ask for", async () => {
    const { stdout } = await starboard(["questions", "--competency", "conflict", "--format", "markdown"]);
    expect(stdout.split("\n").filter((line) => line.startsWith("#"))).toEqual(["## Conflict"]);
  });

  test("only evaluate has colours, and says so", async () => {
    const helps = await Promise.all(
      ["evaluate", "questions", "match", "consistency", "templates"].map((name) => starboard([name, "--help"])),
    );
    expect(helps.map(({ stdout }) => stdout.includes("--colour"))).toEqual([true, false, false, false, false]);
  });

  test("help says when the status is 1", async () => {
    expect((await starboard([])).stdout).toMatch(/^ {2}1 {2}a story scores below --fail-under, or push or pull left/m);
  });

  test("--version tells the program's and the ruleset's", async () => {
    expect((await starboard(["--version"])).stdout).toMatch(
      /^starboard \d+\.\d+\.\d+, ruleset starboard@\d+\.\d+\.\d+ \([0-9a-f]{16}\)\n$/,
    );
  });

  test("consistency names the stories that are one", async () => {
    write(
      "twice.jsonl",
      `${JSON.stringify({ id: "a", sections: GOOD })}\n${JSON.stringify({ id: "b", sections: GOOD })}\n`,
    );
    const { status, stdout } = await starboard(["consistency", "twice.jsonl", "--format", "jsonl"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.split("\n")[0] as string)).toMatchObject({ kind: "overlap", ids: ["a", "b"] });
    expect((await starboard(["consistency", "good.json"])).stdout).toBe(
      "1 story, and nothing contradicts or repeats.\n",
    );
  });

  test("match ranks the story that speaks of the question first, with reasons", async () => {
    write(
      "bank.jsonl",
      [
        {
          id: "quarrel",
          text: "My colleague disagreed with me about the rota, we had an argument, and I found out he was right.",
        },
        { id: "vans", sections: GOOD },
      ]
        .map((story) => JSON.stringify(story))
        .join("\n"),
    );
    const { stdout } = await starboard([
      "match",
      "--question",
      "Tell me about a disagreement with a colleague.",
      "bank.jsonl",
      "--format",
      "json",
    ]);
    const [best] = JSON.parse(stdout);
    expect(best.id).toBe("quarrel");
    expect(best.reasons.join(" ")).toContain("conflict");
  });

  test("a note of a few words is no good story, here and for an assistant", async () => {
    write(
      "note.json",
      JSON.stringify({ text: "My colleague disagreed and we argued: a disagreement, a conflict, a quarrel." }),
    );
    const { stdout } = await starboard([
      "match",
      "--question",
      "Tell me about a conflict with a colleague.",
      "note.json",
    ]);
    expect(stdout).toMatch(/^No good story for this question yet\. The nearest:\n1\. note {2}fit \d+/);
    expect(stdout).toContain("There is hardly any text in it yet.");
  });

  test.each(["json", "jsonl"])("templates as %s are stories that evaluate", async (format) => {
    const { stdout } = await starboard(["templates", "--format", format]);
    const input = ["evaluate", "-", "--input", format, "--format", "jsonl"];
    const said = (await starboard(input, { stdin: stdout })).stdout.trim().split("\n");
    expect(said.map((line) => JSON.parse(line).kind)).toEqual(["challenge", "accomplishment"]);
  });

  test("a printed template is a story that evaluates, with its blanks reported", async () => {
    const template = await starboard(["templates", "--kind", "challenge", "--format", "markdown"]);
    const { stdout } = await starboard(["evaluate", "-", "--input", "md", "--format", "json"], {
      stdin: template.stdout,
    });
    const story = JSON.parse(stdout);
    expect(story.findings.some((finding: { pitfall: string }) => finding.pitfall === "placeholder")).toBe(true);
    expect(story.band).toBe("insufficient");
  });
});
