import type { RouterInputs } from "@starboard/api/client";
import type { Sections } from "@starboard/domain/section";
import { CreateStory } from "@starboard/domain/story";
import type { BegunStory } from "./begun-story.ts";

export type CreateInput = RouterInputs["story"]["create"];

/** What is wrong, by the name of the field (`title`, `sections.action`); empty when it may be sent. */
export type Problems = Readonly<Record<string, string>>;

/** What would be sent for this form, and what the server would refuse of it. Nothing is shortened. */
export function readForm(draft: BegunStory, sections: Sections): { input: CreateInput; problems: Problems } {
  const { kind, title, question, competencies } = draft;
  const input: CreateInput = { kind, title, question, competencies: [...competencies], sections };
  const parsed = CreateStory.safeParse(input);
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) problems[path.join(".")] ??= message;
  return { input, problems };
}

/** The id for this content: the one it went out with before, or a new one. */
export function idFor(draft: BegunStory, input: CreateInput, makeId: () => string): { id: string; content: string } {
  const content = JSON.stringify(input);
  return draft.sent?.content === content ? draft.sent : { id: makeId(), content };
}
