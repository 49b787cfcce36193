import { evaluate } from "@starboard/rules/evaluate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standInFolder } from "./starboard-process.ts";

const { write, remove, starboard, starboardProcess } = standInFolder();
beforeAll(async () => {
  await starboardProcess(["--version"]);
}, 60_000);
afterAll(remove);

const LINES = 20_000;
const HEAP_MB = 32;

test("twenty thousand lines, more than the heap holds, come out one by one and in order", async () => {
  // Ignored by the evaluation, but read: whoever keeps lines or results runs out of memory.
  const note = "x".repeat(4_000);
  async function* lines() {
    for (let at = 0; at < LINES; at++)
      yield `${JSON.stringify({ id: `s${at}`, text: "I moved the desk, and waits fell from 9 to 4 minutes.", note })}\n`;
  }
  let rest = "";
  let next = 0;
  let isOrdered = true;
  const { status, stderr } = await starboardProcess(["evaluate", "-", "--input", "jsonl", "--format", "jsonl"], {
    node: [`--max-old-space-size=${HEAP_MB}`],
    stdin: lines(),
    onOutput: (chunk) => {
      const parts = (rest + chunk.toString("latin1")).split("\n");
      rest = parts.pop() as string;
      for (const line of parts) {
        isOrdered &&= line.startsWith(`{"id":"s${next}",`);
        next++;
      }
    },
  });
  expect({ status, stderr, next, isOrdered }).toEqual({ status: 0, stderr: "", next: LINES, isOrdered: true });
}, 90_000);

test("the first story is written before the second is there", async () => {
  let isWritten = false;
  async function* lines() {
    yield `${JSON.stringify({ text: "I moved the desk." })}\n`;
    while (!isWritten) await new Promise((resolve) => setTimeout(resolve, 10));
    yield `${JSON.stringify({ text: "I moved it back." })}\n`;
  }
  const { status } = await starboardProcess(["evaluate", "-", "--input", "jsonl", "--format", "jsonl"], {
    stdin: lines(),
    onOutput: () => {
      isWritten = true;
    },
  });
  expect(status).toBe(0);
}, 30_000);

test("a profile changes the result and is named in it", async () => {
  write("story.json", JSON.stringify({ text: "We met. We planned. We bought books. We were happy with it." }));
  write("ours.json", JSON.stringify({ name: "Ours", version: 4, rules: { "ownership/we-only": { on: false } } }));
  const { status, stdout } = await starboard(["evaluate", "story.json", "--profile", "ours.json", "--format", "json"]);
  const { profile, findings } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(profile).toEqual({ version: 4, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain("ownership/we-only");
});

test("an exported profile gives here what it gives in the browser", async () => {
  const stories = [
    { text: "We met. We planned. We bought books. We were happy with it." },
    { text: "As bosun I mended the hall with a buddy watch. Visits fell from 90 to 40 a week." },
  ];
  const profile = {
    name: "Harbour Street",
    seniority: "lead",
    weights: { judgement: 60 },
    bands: { developing: 10, solid: 20, strong: 30 },
    targetSeconds: [60, 90],
    rules: { "ownership/we-only": { severity: "hint" }, "concision/filler": { on: false } },
    vocabulary: { roles: ["bosun"], guardrails: ["buddy watch"], metrics: [{ name: "visits", good: "up" }] },
    version: 7,
  } as const;
  write("own.json", `${JSON.stringify(profile, null, 2)}\n`);
  write("own.jsonl", stories.map((story) => `${JSON.stringify(story)}\n`).join(""));
  const command = ["evaluate", "own.jsonl", "--known-samples", "--profile", "own.json", "--format", "jsonl"];
  const { stdout } = await starboard(command);
  const said = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const [at, story] of stories.entries()) {
    expect(said[at]).toMatchObject(JSON.parse(JSON.stringify(evaluate(story, { knownSamples: true, profile }))));
  }
});

test.each([
  [
    '{"name":"Ours","version":1,\n"weights":{\n"judgement":140}}',
    /^p\.json:3: weights\.judgement: give a whole number from 0 to 100$/,
  ],
  [
    '{"name":"Ours","version":1,"rules":{\n"concision/fillers":{"on":false}}}',
    /^p\.json:2: rules\["concision\/fillers"\]: there is no such rule.*did you mean concision\/filler\?$/,
  ],
  ['{"name":"","version":0}', /^p\.json:1: name: give the profile a name \(and 1 more\)$/],
  ['{"name":"Ours",\n"foo":1,\n"version":1}', /^p\.json:2: foo: there is no field "foo" here; the fields are name/],
  [
    '{"name":"Ours","version":1,\n"weights":{\n"judgement":1,\n"judgment":2}}',
    /^p\.json:4: weights\.judgment: there is/,
  ],
  ['{"name":"version",\n\n"version":0}', /^p\.json:3: version: give a whole number/],
  [
    '{"name":"Ours","version":1,\n"bands":\n{"solid":5,"strong":6}}',
    /^p\.json:2: bands\.developing: give a whole number/,
  ],
  ['{"name":"Ours",\n"version":True,\n"weights":{}\n}', /^p\.json:2: this is not JSON/],
  ["{", /^p\.json:1: this is not JSON/],
  ["[]", /^p\.json:1: give an object in curly brackets$/],
])("the profile %j is refused with line, field and how to mend it", async (profile, message) => {
  write("p.json", profile);
  const { status, stdout, stderr } = await starboard(["evaluate", "-", "--profile", "p.json"], { stdin: "I did it." });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trimEnd()).toMatch(message);
});
