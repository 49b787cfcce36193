import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import type { ExportedStory } from "@starboard/domain/story-export";

type Details = Pick<ExportedStory, "kind" | "question" | "competencies">;

const KIND_TITLES = { challenge: "Challenge", accomplishment: "Accomplishment" } as const;
const KIND_LINE = /^(Challenge|Accomplishment)\.(?: Answers: (.*))?$/;
const SHOWN_LINE = /^Shows: (.*)\.$/;

/** What stands under a story's title in a document: for a person to read, and for `takeDetails`. */
export function writeDetails({ kind, question, competencies }: Details): string[] {
  const asked = question.replace(/\s+/g, " ").trim();
  const first = asked ? `${KIND_TITLES[kind]}. Answers: ${asked}` : `${KIND_TITLES[kind]}.`;
  return competencies.length > 0
    ? [first, `Shows: ${competencies.map((each) => COMPETENCY_TITLES[each]).join(", ")}.`]
    : [first];
}

/**
 * Takes those lines out of the Markdown of a document's one story. Null where the first line under its title is
 * another one: a document that was not written here has no such lines.
 */
export function takeDetails(part: string): { details: Details; rest: string } | null {
  const lines = part.split("\n");
  const at = lines.findIndex((line, index) => line.trim() !== "" && !(index === 0 && line.startsWith("# ")));
  const [, title, question = ""] = KIND_LINE.exec(lines[at] ?? "") ?? [];
  if (title === undefined) return null;
  const next = lines.findIndex((line, index) => index > at && line.trim() !== "");
  const shown = SHOWN_LINE.exec(lines[next] ?? "")?.[1]?.split(", ") ?? [];
  const competencies = COMPETENCIES.filter((each) => shown.includes(COMPETENCY_TITLES[each]));
  const taken = competencies.length > 0 ? [at, next] : [at];
  return {
    details: { kind: title === KIND_TITLES.challenge ? "challenge" : "accomplishment", question, competencies },
    rest: lines.filter((_, index) => !taken.includes(index)).join("\n"),
  };
}
