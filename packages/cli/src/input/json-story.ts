import { type EvaluationInput, STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { sectionOfName } from "@starboard/rules/headings";
import { BadInput } from "../bad-input.ts";

/** A story read from JSON: its own id, or null where it has none. */
export interface JsonStory {
  id: string | null;
  input: EvaluationInput;
}

/** Checks a JSON value; unknown fields are ignored, wrong ones are refused with file, line and `which` story. */
export function readJsonStory(value: unknown, file: string, line: number, which = ""): JsonStory {
  const refuse = (what: string): never => {
    throw BadInput.at(file, line, which + what);
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("a story is a JSON object");
  const fields = value as Record<string, unknown>;
  const text = optionalString(fields.text, "text", refuse);
  const sections =
    fields.sections === undefined || fields.sections === null ? undefined : readSections(fields.sections, refuse);
  if (text === undefined && sections === undefined) refuse('a story needs "text" or "sections"');
  const kind = STORY_KINDS.find((known) => known === fields.kind);
  if (fields.kind !== undefined && fields.kind !== null && kind === undefined)
    refuse(`"kind" is challenge or accomplishment, not ${JSON.stringify(fields.kind)}`);
  const { id } = fields;
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number")
    refuse('"id" is a string or a number');
  const title = optionalString(fields.title, "title", refuse);
  const question = optionalString(fields.question, "question", refuse);
  return {
    id: id === undefined || id === null ? null : String(id),
    input: {
      ...(kind === undefined ? {} : { kind }),
      ...(title === undefined ? {} : { title }),
      ...(question === undefined ? {} : { question }),
      ...(sections === undefined ? { text: text ?? "" } : { sections }),
    },
  };
}

function optionalString(value: unknown, name: string, refuse: (what: string) => never): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : refuse(`"${name}" is a string`);
}

function readSections(value: unknown, refuse: (what: string) => never): Partial<Record<SectionLabel, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse('"sections" is an object');
  const sections: Partial<Record<SectionLabel, string>> = {};
  for (const [name, body] of Object.entries(value)) {
    const label = labelOf(name);
    if (label === null) return refuse(`"${name}" is no section; the sections are ${SECTION_LABELS.join(", ")}`);
    if (body === null) continue;
    if (typeof body !== "string") return refuse(`the section "${name}" is a string`);
    sections[label] = body;
  }
  return sections;
}

const labelOf = (name: string): SectionLabel | null => sectionOfName(name.replaceAll("_", " "));
