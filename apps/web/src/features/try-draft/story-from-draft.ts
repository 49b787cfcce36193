import type { RouterInputs } from "@starboard/api/client";
import type { TryDraft } from "./try-draft.ts";

const WITHOUT_TITLE = "Draft from this device";

/** The story that a draft becomes; null with what the server would refuse of it. Nothing is shortened. */
export async function storyFromDraft(draft: TryDraft): Promise<{
  input: RouterInputs["story"]["create"] | null;
  problem: string | null;
}> {
  const { kind, title, question, competencies, sections } = draft;
  const input = { kind, title: title.trim() || WITHOUT_TITLE, question, competencies: [...competencies], sections };
  const { CreateStory } = await import("@starboard/domain/story");
  const problem = CreateStory.safeParse(input).error?.issues[0]?.message ?? null;
  return { input: problem ? null : input, problem };
}

/** The id for this content: the one it was sent with before, or a new one. */
export function sentAs(draft: TryDraft, input: object, makeId: () => string): NonNullable<TryDraft["sent"]> {
  const content = JSON.stringify(input);
  return draft.sent?.content === content ? draft.sent : { id: makeId(), content };
}
