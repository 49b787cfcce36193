import type { RouterInputs } from "@starboard/api/client";
import type { Sections } from "@starboard/domain/section";
import type { BegunStory } from "./begun-story.ts";

export type CreateInput = RouterInputs["story"]["create"];

/** What is wrong, by the name of the field (`title`, `sections.action`); empty when it may be sent. */
export type Problems = Readonly<Record<string, string>>;

/** Brings what checks the form, which is heavy. */
export const loadSchema = () => import("@starboard/domain/story").then(({ CreateStory }) => CreateStory);

/**
 * What would be sent for this form, and what the server would refuse of it. Nothing is shortened. Where the check does
 * not come, such as without a connection, there are no problems: whoever sends it then hears from the server, or that
 * it does not answer.
 */
export async function readForm(
  draft: BegunStory,
  sections: Sections,
): Promise<{ input: CreateInput; problems: Problems }> {
  const { kind, title, question, competencies } = draft;
  const input: CreateInput = { kind, title, question, competencies: [...competencies], sections };
  const parsed = (await loadSchema().catch(() => null))?.safeParse(input);
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed?.error?.issues ?? []) problems[path.join(".")] ??= message;
  return { input, problems };
}

/** The id for this content: the one it went out with before, or a new one. */
export function idFor(draft: BegunStory, input: CreateInput, makeId: () => string): { id: string; content: string } {
  const content = JSON.stringify(input);
  return draft.sent?.content === content ? draft.sent : { id: makeId(), content };
}
