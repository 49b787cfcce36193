import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standInFolder } from "./starboard-process.ts";

const { folder, write, remove, starboard, starboardProcess } = standInFolder();
const MARK = "\uFEFF";
const STORY = "I moved two desks nearer to the door, and waits fell from 9 to 4 minutes.";
const evaluated = async (args: readonly string[], stdin: string | Uint8Array = "") => {
  const { status, stdout, stderr } = await starboard(["evaluate", ...args, "--format", "json"], { stdin });
  return { status, stderr, story: stdout === "" ? null : JSON.parse(stdout) };
};

interface Place {
  locations: [{ physicalLocation: { region: { startLine: number } }; logicalLocations: [{ name: string }] }];
}

beforeAll(async () => {
  await starboardProcess(["--version"]);
}, 60_000);
afterAll(remove);

describe("bytes and line ends", () => {
  test.each([
    ["marked.txt", `${MARK}${STORY}`],
    ["marked.md", `${MARK}---\nkind: challenge\n---\n\n## Action\n\n${STORY}\n`],
    ["marked.json", `${MARK}${JSON.stringify({ text: STORY })}`],
    ["marked.jsonl", `${MARK}${JSON.stringify({ text: STORY })}\n`],
  ])("a byte order mark is no part of %s", async (file, content) => {
    write(file, content);
    const { status, stderr, story } = await evaluated([file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const text = file.endsWith(".md") ? content.slice(1) : STORY;
    const [from] = story.quantities;
    expect(text.slice(from.start, from.end)).toBe(from.text);
  });

  test("a byte order mark on standard input is none of the text either", async () => {
    const { story } = await evaluated(["-"], `${MARK}${JSON.stringify({ id: "x", text: STORY })}\n`);
    expect(story.id).toBe("x");
  });

  test("carriage returns keep their place, so that offsets are those of the file", async () => {
    const source = `---\r\nkind: challenge\r\n---\r\n\r\n## Action\r\n\r\n${STORY}\r\n\r\n## Result\r\n\r\nWe kept it.\r\n`;
    write("windows.md", source);
    const { story } = await evaluated(["windows.md"]);
    expect(story.sections.map((range: { start: number; end: number }) => source.slice(range.start, range.end))).toEqual(
      [STORY, "We kept it."],
    );
  });

  test("characters outside the basic plane count as two", async () => {
    const source = `😀😀 ${STORY}`;
    const { story } = await evaluated(["-"], source);
    const [first] = story.quantities;
    expect(source.slice(first.start, first.end)).toBe(first.text);
  });

  test("a character that is split between two chunks is read whole", async () => {
    const bytes = Buffer.from(`${STORY} Olé.`);
    async function* chunks() {
      yield bytes.subarray(0, bytes.length - 2) as unknown as string;
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield bytes.subarray(bytes.length - 2) as unknown as string;
    }
    const { status, stderr } = await starboardProcess(["evaluate", "-", "--input", "txt"], { stdin: chunks() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("shapes of input", () => {
  test("JSON over several lines and lists of stories come through standard input too", async () => {
    const one = await evaluated(["-"], JSON.stringify({ id: "tall", text: STORY }, null, 2));
    expect(one.story.id).toBe("tall");
    const many = await evaluated(["-"], JSON.stringify([{ id: "a", text: STORY }, { text: STORY }], null, 2));
    expect(many.story.map((story: { id: string }) => story.id)).toEqual(["a", "2"]);
  });

  test("blank lines before JSON Lines are passed over", async () => {
    const { story } = await evaluated(["-"], `\n\n{"id":"late","text":"${STORY}"}\n`);
    expect(story.id).toBe("late");
  });

  test("several files come in the order named, `-` among them", async () => {
    write("one.txt", STORY);
    const { story } = await evaluated(["one.txt", "-"], STORY);
    expect(story.map(({ id }: { id: string }) => id)).toEqual(["one", "stdin"]);
  });

  test("a name that begins with a hyphen stands after --", async () => {
    write("-odd.txt", STORY);
    expect((await starboard(["evaluate", "--format", "jsonl", "--", "-odd.txt"])).status).toBe(0);
  });

  test("--kind is for stories that do not say theirs", async () => {
    write("kinds.jsonl", `${JSON.stringify({ text: STORY })}\n${JSON.stringify({ kind: "challenge", text: STORY })}\n`);
    const { story } = await evaluated(["kinds.jsonl", "--kind", "accomplishment"]);
    expect(story.map(({ kind }: { kind: string }) => kind)).toEqual(["accomplishment", "challenge"]);
  });

  test("two names of one section are both read, as two headings are", async () => {
    const sections = { goal: STORY, situation: "Waits were long." };
    write("twice.json", JSON.stringify({ sections }));
    const { story } = await evaluated(["twice.json"]);
    expect(story.quantities.map(({ text }: { text: string }) => text)).toEqual(["two", "9", "4 minutes"]);
    expect(story.sections.at(-1).end).toBe(`${STORY}\n\nWaits were long.`.length);
  });

  test("a text beside sections of which none is written is what is evaluated", async () => {
    const { story: alone } = await evaluated(["-"], JSON.stringify({ text: STORY }));
    for (const sections of [{}, { task: "", result: null }]) {
      const { story } = await evaluated(["-"], JSON.stringify({ sections, text: STORY }));
      expect({ ...story, id: alone.id }).toEqual(alone);
    }
  });

  test("stories of a list are where they stand in the file", async () => {
    write("tall.json", `[\n{"id": "a",\n"text": "We improved it."},\n\n{"id": "b", "text": "We improved it."}]`);
    const { stdout } = await starboard(["evaluate", "tall.json", "--format", "sarif"]);
    const lines = JSON.parse(stdout).runs[0].results.map(
      ({ locations: [{ physicalLocation, logicalLocations }] }: Place) =>
        `${logicalLocations[0].name}:${physicalLocation.region.startLine}`,
    );
    expect([...new Set(lines)]).toEqual(["a:2", "b:5"]);
  });

  test("a line of five million characters is a story like any other, read up to the limit", async () => {
    write("long.jsonl", `${JSON.stringify({ id: "long", text: `${STORY} `.repeat(70_000) })}\n`);
    write("long.txt", `${STORY} `.repeat(70_000));
    for (const file of ["long.jsonl", "long.txt"]) {
      const { status, story } = await evaluated([file]);
      expect(status).toBe(0);
      const cut = story.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === "concision/too-long");
      expect(cut.map(({ severity }: { severity: string }) => severity)).toContain("must");
    }
  }, 30_000);
});

describe("what cannot be read ends with status 2 and one line that says where", () => {
  const bad = (name: string, content: string | Uint8Array, message: RegExp, ...args: string[]) =>
    [name, content, message, args] as const;
  test.each([
    bad("empty.md", "", /^empty\.md:1: there is no text here$/),
    bad("blank.txt", " \n\n", /^blank\.txt:1: there is no text here$/),
    bad("empty.json", "", /^empty\.json:1: there is no story here$/),
    bad("empty.jsonl", "\n\n", /^empty\.jsonl:1: there is no story here$/),
    bad("none.json", "[]", /^none\.json:1: there is no story here$/),
    bad(
      "bytes.jsonl",
      Buffer.concat([Buffer.from('{"text":"a"}\n{"text":"b"}\n{"text":"'), Buffer.from([0xff, 34, 125])]),
      /^bytes\.jsonl:3: this is not UTF-8 text$/,
    ),
    bad(
      "wide.txt",
      Buffer.from(`${MARK}Wide`, "utf16le"),
      /^wide\.txt:1: this is not UTF-8 text but UTF-16; save it as UTF-8$/,
    ),
    bad("broken.json", '{\n  "text": "a",\n  oops\n}', /^broken\.json:3: this is not JSON/),
    bad(
      "word.json",
      '{\n "id": "a",\n "text": oops,\n "title": "b"\n}\n',
      /^word\.json:3: this is not JSON \([^"]*\)$/,
    ),
    bad("short.json", '{\n  "text": "a"\n', /^short\.json:2: this is not JSON/),
    bad("list.json", '[{"text":"a"},{"txt":"b"}]', /^list\.json:1: story 2: a story needs "text" or "sections"$/),
    bad(
      "list3.json",
      '[\n{"text":"a"},\n\n{"title":"b",\n"sections":{\n"plot":"c"}}]',
      /^list3\.json:6: story 2: "plot" is no/,
    ),
    bad(
      "deep.json",
      '{"title":"b",\n"sections":{\n"task":"c",\n"result":4}}',
      /^deep\.json:4: the section "result" is/,
    ),
    bad("long-id.jsonl", '{"id":12345678901234567890,"text":"a"}', /^long-id\.jsonl:1: "id" is .*between quotes$/),
    bad("half-id.jsonl", '{"id":1.5,"text":"a"}', /^half-id\.jsonl:1: "id" is .*between quotes$/),
    bad("sly.json", '{"sections":{"plot\\u001b[2J\\nfoo":"x"}}', /^sly\.json:1: "plot·\[2J foo" is no section/),
    bad("sly.md", "---\nkind: \u001b[31mchore\n---\nText.\n", /^sly\.md:2: kind is .*, not "·\[31mchore"$/),
    bad("number.jsonl", "4\n", /^number\.jsonl:1: a story is a JSON object$/),
    bad(
      "kind.jsonl",
      '{"kind":"chore","text":"a"}\n',
      /^kind\.jsonl:1: "kind" is challenge or accomplishment, not "chore"$/,
    ),
    bad(
      "section.jsonl",
      '{"sections":{"plot":"a"}}\n',
      /^section\.jsonl:1: "plot" is no section; the sections are situation, task/,
    ),
    bad(
      "front.md",
      "---\nkind: chore\n---\nText.\n",
      /^front\.md:2: kind is challenge or accomplishment, not "chore"$/,
    ),
    bad("open.md", "---\nkind: challenge\nText.\n", /^open\.md:1: the front matter is not closed with ---$/),
    bad("odd.md", "---\nkind\n---\nText.\n", /^odd\.md:2: front matter is written as `name: value`$/),
    bad("escape.jsonl", "{\u001b[31m\n", /^escape\.jsonl:1: this is not JSON [^\u001b]*$/),
  ])("%s", async (name, content, message, args) => {
    write(name, content);
    const { status, stdout, stderr } = await starboard(["evaluate", name, "--format", "jsonl", ...args]);
    expect(status).toBe(2);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    if (!/^(bytes|list)/.test(name)) expect(stdout).toBe("");
  });

  test("a list that is too large for one reading, with the limit and the way out", async () => {
    write("large.json", `[\n${`{"text":"${"a".repeat(1_000_000)}"},\n`.repeat(21)}{"text":"b"}]`);
    const { status, stderr } = await starboard(["evaluate", "large.json"]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      "large.json: this file is larger than 20 MB, the most that is read at once; write many stories as JSON Lines, one a line\n",
    );
  });

  test.each([
    ["evaluate", "empty.json", "empty.json:1: there is no story here"],
    ["evaluate", "empty.jsonl", "empty.jsonl:1: there is no story here"],
    ["consistency", "empty.jsonl", "empty.jsonl:1: there is no story here"],
    ["match", "none.json", "none.json:1: there is no story here"],
  ])("a file without a story, alone and behind another: %s %s", async (command, name, message) => {
    write("one.txt", STORY);
    write(name, name === "none.json" ? "[]" : "");
    const question = command === "match" ? ["--question", "When did you fail?"] : [];
    for (const before of [[], ["one.txt"]]) {
      const { status, stderr } = await starboard([command, ...question, ...before, name]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: `${message}\n` });
    }
  });

  test("a name that no file can have", async () => {
    symlinkSync("circle.md", join(folder, "circle.md"));
    const errors = ["circle.md", "a".repeat(300), "one.txt/two.md"].map((name) => starboard(["evaluate", name]));
    expect((await Promise.all(errors)).map(({ stderr }) => stderr.replace(/^.*?: /, "").trimEnd())).toEqual([
      "its links lead round in a circle",
      "this name is longer than a file's may be",
      "this is no folder, or lies under a name that is none",
    ]);
  });

  test.each([
    [["evaluate", ""], /^starboard: a file name is empty; see starboard evaluate --help$/],
    [["evaluate", "x.md", "--fail-under", "0x20"], /a number from 0 to 100, not "0x20"/],
    [["evaluate", "x.md", "--fail-under", "1e1"], /a number from 0 to 100, not "1e1"/],
    [["templates", "--format", "markdown"], /a Markdown file is one story; add --kind challenge or --kind accompl/],
    [["evaluate", "-"], /^<stdin>:1: there is no text here$/],
    [["evaluate", "x.md", "--fail-under"], /--fail-under needs a value/],
    [["evaluate", "x.md", "--fail-under", "101"], /a number from 0 to 100, not "101"/],
    [["evaluate", "x.md", "--known-samples=yes"], /--known-samples takes no value/],
    [["questions", "--competency", "luck"], /--competency is one of ownership/],
    [["questions", "story.md"], /questions takes no files, not "story\.md"/],
    [["questions", "--kind", "challenge"], /unknown option --kind; see starboard questions --help/],
    [["templates", "--format", "sarif"], /--format is one of pretty, json, jsonl, markdown, not "sarif"/],
    [["templates", "--field", "circus"], /--field is one of any, software/],
    [["match", "--question", " ", "-"], /match needs --question/],
    [["help", "everything"], /unknown command "everything"/],
  ])("%j", async (args, message) => {
    const { status, stderr } = await starboard(args);
    expect(status).toBe(2);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
