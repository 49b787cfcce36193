import type { McpServer } from "@modelcontextprotocol/server";
import { evaluate } from "@starboard/rules/evaluate";
import { GOOD_FIT, matchTo } from "@starboard/rules/match";
import { z } from "zod";
import { evaluatedText } from "../evaluated-text.ts";
import { givenStory, toInput } from "./given-story.ts";
import { readOnly, toResult } from "./tool-result.ts";

const MOST_STORIES = 200;

const inputSchema = z.strictObject({
  question: z.string().min(1).max(2_000),
  stories: z
    .array(z.strictObject({ id: z.string().min(1).max(200), story: givenStory }))
    .min(1)
    .max(MOST_STORIES)
    .refine((stories) => new Set(stories.map(({ id }) => id)).size === stories.length, {
      message: "Each story has an id of its own.",
    }),
});

const outputSchema = z.object({
  hasGoodStory: z.boolean(),
  matches: z
    .array(z.object({ id: z.string(), fit: z.number(), reasons: z.array(z.string()), lacks: z.array(z.string()) }))
    .describe("The best first; fit is 0 to 100"),
});

export function addMatchTool(server: McpServer): void {
  server.registerTool(
    "match_stories",
    {
      title: "Which story answers a question",
      description:
        "Ranks one person's stories for an interviewer's question and says why, or that there is no good story yet.",
      inputSchema,
      outputSchema,
      annotations: readOnly,
    },
    ({ question, stories }) => {
      const matches = matchTo(
        stories.map(({ id, story }) => {
          const input = toInput(story);
          return { id, text: `${input.title ?? ""}\n${evaluatedText(input)}`, score: evaluate(input).score };
        }),
      )({ text: question });
      return toResult<z.input<typeof outputSchema>>({
        hasGoodStory: (matches[0]?.fit ?? 0) >= GOOD_FIT,
        matches: matches.map(({ id, fit, reasons, lacks }) => ({ id, fit, reasons: [...reasons], lacks: [...lacks] })),
      });
    },
  );
}
