import type { McpServer } from "@modelcontextprotocol/server";
import { COMPETENCIES } from "@starboard/domain/competency";
import { QUESTIONS } from "@starboard/rules/questions";
import { z } from "zod";
import { readOnly, toResult } from "./tool-result.ts";

const outputSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      competencies: z.array(z.enum(COMPETENCIES)),
      followUps: z.array(z.string()),
    }),
  ),
});

export function addQuestionsTool(server: McpServer): void {
  server.registerTool(
    "list_questions",
    {
      title: "Interview questions",
      description: "The bank of interview questions with their follow-ups: all, or those of one competency.",
      inputSchema: z.strictObject({ competency: z.enum(COMPETENCIES).optional() }),
      outputSchema,
      annotations: readOnly,
    },
    ({ competency }) =>
      toResult<z.input<typeof outputSchema>>({
        questions: QUESTIONS.filter(({ competencies }) => !competency || competencies.includes(competency)).map(
          ({ id, text, competencies, followUps }) => ({
            id,
            text,
            competencies: [...competencies],
            followUps: [...followUps],
          }),
        ),
      }),
  );
}
