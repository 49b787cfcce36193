import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { SECTION_LABELS } from "@starboard/domain/section";
import { QUESTIONS } from "@starboard/rules/questions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../../../scripts/starboard.mjs", import.meta.url));
const client = new Client({ name: "a test", version: "1.0.0" });

const STORY = {
  kind: "challenge",
  sections: {
    situation: "Our only press stopped at 05:40 with 4,000 programmes still to print.",
    action: "I rang the workshop, took the second shift off the folder, and printed on the small press instead.",
    result: "We delivered 3,900 of 4,000 by 11:00; the stoppage cost about 600 euros.",
  },
};

const call = async (name: string, args: Record<string, unknown>) => {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
  return { answer: structuredContent as Record<string, unknown>, isError: isError === true, content };
};

// The real process and the protocol's own client: what an assistant starts.
beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [SCRIPT, "mcp"], stderr: "inherit" }),
  );
}, 60_000);

afterAll(() => client.close());

describe("starboard mcp", () => {
  test("says what it can do, and that it changes nothing", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["evaluate_story", "match_stories", "list_questions"]);
    for (const { annotations, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema.type).toBe("object");
    }
  });

  test("evaluates a story with the words that each finding rests on", async () => {
    const { answer } = await call("evaluate_story", STORY);
    const text = SECTION_LABELS.map((label) => (STORY.sections as Record<string, string>)[label] ?? "").join("\n");
    const findings = answer.findings as { isStrength: boolean; quotes: string[]; rule: string }[];
    expect(findings.some(({ rule }) => rule === "learning/missing-lessons")).toBe(true);
    expect(findings.filter(({ isStrength }) => isStrength).length).toBeGreaterThan(0);
    for (const { quotes } of findings.filter(({ isStrength }) => isStrength)) {
      for (const quote of quotes) expect(text).toContain(quote);
    }
    expect(await call("evaluate_story", STORY)).toMatchObject({ answer });
  });

  test("finds the story for a question", async () => {
    const conflict =
      "I disagreed with my colleague about the rota, listened to her reasons, and we agreed on a third way.";
    const { answer } = await call("match_stories", {
      question: "Tell me about a disagreement with a colleague.",
      stories: [
        { id: "press", story: STORY },
        { id: "rota", story: { text: conflict } },
      ],
    });
    expect((answer.matches as { id: string }[])[0]?.id).toBe("rota");
  });

  test("a note of a few words is no good story", async () => {
    const text = "My colleague disagreed and we argued: a disagreement, a conflict, a quarrel.";
    const { answer } = await call("match_stories", {
      question: "Tell me about a conflict with a colleague.",
      stories: [{ id: "note", story: { sections: {}, text } }],
    });
    expect(answer).toMatchObject({
      hasGoodStory: false,
      matches: [{ lacks: ["There is hardly any text in it yet."] }],
    });
  });

  test("lists every question, or those of one competency", async () => {
    expect(((await call("list_questions", {})).answer.questions as unknown[]).length).toBe(QUESTIONS.length);
    const { answer } = await call("list_questions", { competency: "conflict" });
    const questions = answer.questions as { competencies: string[] }[];
    expect(questions.length).toBeGreaterThan(3);
    expect(questions.every(({ competencies }) => competencies.includes("conflict"))).toBe(true);
  });

  test.each([
    ["nothing to evaluate", "evaluate_story", { kind: "challenge" }, "A story needs sections or text."],
    ["a section that does not exist", "evaluate_story", { sections: { moral: "…" } }, "moral"],
    ["a competency that does not exist", "list_questions", { competency: "charm" }, "competency"],
    [
      "one id twice",
      "match_stories",
      { question: "Why?", stories: ["a", "a"].map((id) => ({ id, story: { text: "…" } })) },
      "Each story has an id of its own.",
    ],
  ])("refuses %s and says what is wrong", async (_what, name, args, says) => {
    const { isError, content } = await call(name, args);
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain(says);
  });
});
