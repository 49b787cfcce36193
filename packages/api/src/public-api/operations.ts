import type { z } from "zod";
import { CreatedStory, Here, Me, RevisionList, RevisionText, SavedStory, StoryList, WholeStory } from "./answers.ts";

export interface Operation {
  summary: string;
  description: string;
  answer: z.ZodType;
  /** What can be refused besides what any call is refused for. */
  refusals?: Readonly<Record<number, string>>;
}

const ELSEWHERE = "There is no such story, or the token's person may not see it.";

/** The procedures that a token opens, in the order of the reference. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "account.me": {
    summary: "Whose token this is",
    description: "Name, address, time zone and organisations of the person who made the token.",
    answer: Me,
  },
  "account.here": {
    summary: "Who one is in an organisation",
    description: "The person's teams and roles in the organisation that the header names.",
    answer: Here,
    refusals: { 404: "The person does not belong to an organisation of that name." },
  },
  "story.list": {
    summary: "One's own stories",
    description:
      "Last edited first, each with its score, its newest request for a review, and when it was last touched.",
    answer: StoryList,
  },
  "story.get": {
    summary: "One story",
    description:
      "The newest text, section by section, with its evaluation and its requests for a review. Who reads another person's story is in its list of views, as on the page.",
    answer: WholeStory,
    refusals: { 404: ELSEWHERE },
  },
  "story.revisions": {
    summary: "The versions of a story",
    description:
      "Newest first, fifty at a time, each with the score that it had by the rules of its time. Where there are more, ask again with `cursor`: the `seq` of the last one.",
    answer: RevisionList,
    refusals: { 404: ELSEWHERE },
  },
  "story.revision": {
    summary: "The text of one version",
    description: "As it was saved; the text of a version never changes.",
    answer: RevisionText,
    refusals: { 404: ELSEWHERE },
  },
  "story.create": {
    summary: "Make a story",
    description: "A new story with its first version. Sent again with the same `id` it is the same story.",
    answer: CreatedStory,
  },
  "story.save": {
    summary: "Save a version",
    description:
      "A new version on top of the one named by `version`. Sent again with the same `operationId` it is the same version; no version is ever overwritten. With title, question and competencies as you knew them in `known`, a save is refused where they were changed since.",
    answer: SavedStory,
    refusals: {
      404: ELSEWHERE,
      409: "There is a newer version, or title, question or competencies are others than `known` says. `details.currentVersion` of the error names the version; read it and put the two together.",
    },
  },
};
