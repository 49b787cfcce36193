import type { McpServer } from "@modelcontextprotocol/server";
import { BANDS, DIMENSIONS, SEVERITIES, type TextRange } from "@starboard/domain/evaluation";
import { evaluate } from "@starboard/rules/evaluate";
import { z } from "zod";
import { evaluatedText } from "../evaluated-text.ts";
import { givenStory, toInput } from "./given-story.ts";
import { readOnly, toResult } from "./tool-result.ts";

const finding = z.object({
  rule: z.string(),
  isStrength: z.boolean(),
  severity: z.enum(SEVERITIES),
  dimension: z.enum(DIMENSIONS),
  message: z.string(),
  suggestion: z.string().optional().describe("A template with blanks in square brackets; the writer fills them"),
  quotes: z.array(z.string()).describe("The words of the story that it rests on"),
});

const outputSchema = z.object({
  ruleset: z.string(),
  score: z.number().int(),
  band: z.enum(BANDS),
  dimensions: z.record(z.enum(DIMENSIONS), z.number().nullable()).describe("0 to 100; null: could not tell"),
  spokenSeconds: z.tuple([z.number(), z.number()]).describe("At 160 and at 130 words a minute"),
  findings: z.array(finding),
  followUps: z.array(z.string()),
  limits: z.string(),
});

const LIMITS =
  "The rules read the text alone: they cannot tell whether it is true, whether it answers the question, or whether the decision was wise.";

export function addEvaluateTool(server: McpServer): void {
  server.registerTool(
    "evaluate_story",
    {
      title: "Evaluate a story",
      description:
        "Evaluates a behavioural-interview story by fixed rules: score, six dimensions, and findings with the words they rest on. The same text gives the same answer. Nothing leaves this machine.",
      inputSchema: givenStory,
      outputSchema,
      annotations: readOnly,
    },
    (story) => {
      const input = toInput(story);
      const text = evaluatedText(input);
      const evaluation = evaluate(input);
      const quote = ({ start, end }: TextRange) => text.slice(start, end);
      return toResult<z.input<typeof outputSchema>>({
        ruleset: evaluation.ruleset.version,
        score: evaluation.score,
        band: evaluation.band,
        dimensions: evaluation.dimensions,
        spokenSeconds: [evaluation.speech.minSeconds, evaluation.speech.maxSeconds],
        findings: evaluation.findings.map((one) => ({
          rule: one.ruleId,
          isStrength: one.polarity === "strength",
          severity: one.severity,
          dimension: one.dimension,
          message: one.message,
          ...(one.suggestion !== undefined && { suggestion: one.suggestion }),
          quotes: [one, ...one.evidence].map(quote).filter((words) => words.trim() !== ""),
        })),
        followUps: evaluation.followUps,
        limits: LIMITS,
      });
    },
  );
}
