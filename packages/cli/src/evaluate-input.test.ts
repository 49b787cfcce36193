import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standInFolder } from "./starboard-process.ts";

const { write, remove, starboard, starboardProcess } = standInFolder();
const MARK = "\uFEFF";
const STORY = "I moved two desks nearer to the door, and waits fell from 9 to 4 minutes.";
const evaluated = async (args: readonly string[], stdin: string | Uint8Array = "") => {
  const { status, stdout, stderr } = await starboard(["evaluate", ...args, "--format", "json"], { stdin });
  return { status, stderr, story: stdout === "" ? null : JSON.parse(stdout) };
};

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
    bad("short.json", '{\n  "text": "a"\n', /^short\.json:2: this is not JSON/),
    bad("list.json", '[{"text":"a"},{"txt":"b"}]', /^list\.json:1: story 2: a story needs "text" or "sections"$/),
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

  test.each([
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
