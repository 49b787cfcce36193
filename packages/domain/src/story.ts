import { z } from "zod";
import { COMPETENCIES } from "./competency.ts";
import { STORY_KINDS } from "./evaluation.ts";
import { OrgId, StoryId } from "./identifier.ts";
import { SECTION_LABELS, type SectionLabel } from "./section.ts";
import { shortList } from "./short-list.ts";
import { storedLine, storedText } from "./stored-text.ts";
import { QUESTION_MAX_LENGTH, SECTION_MAX_LENGTH, TITLE_MAX_LENGTH } from "./story-limits.ts";

export const VISIBILITIES = ["private", "team"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const section = (label: SectionLabel) => storedText(SECTION_MAX_LENGTH, `The section “${label}”`);

const StorySections = z.object(
  Object.fromEntries(SECTION_LABELS.map((label) => [label, section(label)])) as Record<
    SectionLabel,
    ReturnType<typeof section>
  >,
);

const StoryTitle = storedLine(TITLE_MAX_LENGTH, "The title");
const StoryQuestion = storedText(QUESTION_MAX_LENGTH, "The question");
const StoryCompetencies = shortList(z.enum(COMPETENCIES), {
  max: COMPETENCIES.length,
  message: `Choose at most ${COMPETENCIES.length} competencies.`,
});

export const CreateStory = z.object({
  /** Made by the client, so that a repeated request makes one story. */
  id: StoryId.optional(),
  kind: z.enum(STORY_KINDS),
  title: StoryTitle,
  question: StoryQuestion.default(""),
  competencies: StoryCompetencies.default([]),
  sections: StorySections,
});

export const SaveStory = z.object({
  storyId: StoryId,
  /** The version the text was written on; another one is a CONFLICT that carries the current version. */
  version: z.number().int().min(1),
  /** The same operation sent again returns the same revision. */
  operationId: z.uuid(),
  title: StoryTitle,
  question: StoryQuestion,
  competencies: StoryCompetencies,
  sections: StorySections,
  /**
   * Title, question and competencies as the sender knew them before writing: one that was saved otherwise since is a
   * CONFLICT too, unless what is sent says the same. Left out, they are written as they come.
   */
  known: z.object({ title: StoryTitle, question: StoryQuestion, competencies: StoryCompetencies }).optional(),
});

/** Where a copy comes from, as it was called when it was copied. */
export interface StoryOrigin {
  organisation: string;
  storyId: string;
  version: number;
  /** ISO 8601, UTC. */
  copiedAt: string;
}

/** @param operationId made by the client: the same copy asked for again is the one that is there */
export const CopyStory = z.object({ storyId: StoryId, toOrgId: OrgId, operationId: StoryId });
export const SetVisibility = z.object({ storyId: StoryId, visibility: z.enum(VISIBILITIES) });
export const ArchiveStory = z.object({ storyId: StoryId, archived: z.boolean() });
export const GetStory = z.object({ storyId: StoryId });
export const ListStories = z.object({ archived: z.boolean().default(false) });
