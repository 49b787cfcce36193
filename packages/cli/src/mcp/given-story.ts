import { type EvaluationInput, STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { z } from "zod";

/** What one call may bring: far above any story, and small enough to answer at once. */
const MOST_CHARACTERS = 64_000;

const words = z.string().max(MOST_CHARACTERS);
const sections = z
  .partialRecord(z.enum(SECTION_LABELS), words)
  .describe("The story by its sections, those that are written");

/** A story as a tool takes it: its sections, or free text that the engine sorts. */
export const givenStory = z
  .strictObject({
    kind: z
      .enum(STORY_KINDS)
      .optional()
      .describe("Which of the two classic questions it answers; challenge if left out"),
    title: words.optional(),
    question: words.optional().describe("The question it is to answer"),
    sections: sections.optional(),
    text: words.optional().describe("Instead of sections: the whole answer as one text"),
  })
  .refine((story) => story.sections !== undefined || story.text !== undefined, {
    message: "A story needs sections or text.",
  });

type GivenStory = z.output<typeof givenStory>;

/** The story for the engine, which reads the sections where one of them is written. */
export function toInput({ kind, title, question, sections: written, text }: GivenStory): EvaluationInput {
  return {
    ...(kind && { kind }),
    ...(title && { title }),
    ...(question && { question }),
    ...(written && { sections: written as Partial<Record<SectionLabel, string>> }),
    ...(text !== undefined && { text }),
  };
}
