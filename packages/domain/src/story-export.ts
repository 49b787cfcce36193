import { z } from "zod";
import { COMPETENCIES } from "./competency.ts";
import { STORY_KINDS } from "./evaluation.ts";
import { SECTION_LABELS, type SectionLabel, type Sections } from "./section.ts";

/** What a file of stories says of itself. A reader refuses a version that it does not know. */
const STORY_EXPORT_FORMAT = "starboard.stories";
const STORY_EXPORT_VERSION = 1;

/** At most so many stories are read from one file. */
const STORY_EXPORT_MAX = 200;

const Envelope = z.object({
  format: z.literal(STORY_EXPORT_FORMAT),
  version: z.literal(STORY_EXPORT_VERSION),
  stories: z.array(z.unknown()).min(1).max(STORY_EXPORT_MAX),
});

const sections = Object.fromEntries(SECTION_LABELS.map((label) => [label, z.string().default("")])) as Record<
  SectionLabel,
  z.ZodDefault<z.ZodString>
>;

const ExportedStory = z.object({
  kind: z.enum(STORY_KINDS),
  title: z.string(),
  question: z.string().default(""),
  competencies: z.array(z.enum(COMPETENCIES)).default([]),
  sections: z.object(sections),
});
/** A story as it stands in a file: text alone, with no id, score or person. */
export type ExportedStory = z.output<typeof ExportedStory>;

export type ReadStory = { story: ExportedStory } | { problem: string };

/** The file of these stories. The same stories make the same file. */
export const writeStoryExport = (stories: readonly ExportedStory[]): string =>
  `${JSON.stringify({ format: STORY_EXPORT_FORMAT, version: STORY_EXPORT_VERSION, stories: stories.map(plain) }, null, 2)}\n`;

/**
 * Reads such a file story by story: one that cannot be read leaves the others alone.
 * @returns a sentence instead where the file as a whole is none of ours
 */
export function readStoryExport(json: string): readonly ReadStory[] | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return "This is not JSON: it may have been cut short.";
  }
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return describeEnvelope(value);
  return envelope.data.stories.map((one) => {
    const read = ExportedStory.safeParse(one);
    if (read.success) return { story: read.data };
    const [issue] = read.error.issues;
    return { problem: `${issue?.path.join(".") || "the story"}: ${issue?.message ?? "cannot be read"}` };
  });
}

function describeEnvelope(value: unknown): string {
  const { format, version, stories } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (format !== STORY_EXPORT_FORMAT) return "This is no file of stories from Starboard.";
  if (version !== STORY_EXPORT_VERSION) {
    return `This file has version ${String(version)}; ${STORY_EXPORT_VERSION} is the one that can be read here.`;
  }
  const count = Array.isArray(stories) ? stories.length : 0;
  return count === 0 ? "There is no story in this file." : `More than ${STORY_EXPORT_MAX} stories are in this file.`;
}

/** In the order of the schema, and nothing besides. */
const plain = ({ kind, title, question, competencies, sections: texts }: ExportedStory) => ({
  kind,
  title,
  question,
  competencies,
  sections: Object.fromEntries(SECTION_LABELS.map((label) => [label, texts[label]])) as unknown as Sections,
});
