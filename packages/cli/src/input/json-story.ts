import { type EvaluationInput, STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { sectionOfName } from "@starboard/rules/headings";

/** A story read from JSON: its own id, or null where it has none. */
export interface JsonStory {
  id: string | null;
  input: EvaluationInput;
}

/** Throws what is wrong with a field of a story; no path is the story itself. */
export type Refuse = (what: string, ...path: string[]) => never;

/** Checks a JSON value; unknown fields are ignored, wrong ones are refused. */
export function readJsonStory(value: unknown, refuse: Refuse): JsonStory {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("a story is a JSON object");
  const fields = value as Record<string, unknown>;
  const text = optionalString(fields, "text", refuse);
  const sections = fields.sections == null ? undefined : readSections(fields.sections, refuse);
  if (text === undefined && sections === undefined) refuse('a story needs "text" or "sections"');
  const kind = STORY_KINDS.find((known) => known === fields.kind);
  if (fields.kind != null && kind === undefined)
    refuse(`"kind" is challenge or accomplishment, not ${JSON.stringify(fields.kind)}`, "kind");
  const title = optionalString(fields, "title", refuse);
  const question = optionalString(fields, "question", refuse);
  return {
    id: readId(fields.id, refuse),
    input: {
      ...(kind === undefined ? {} : { kind }),
      ...(title === undefined ? {} : { title }),
      ...(question === undefined ? {} : { question }),
      ...(sections === undefined ? {} : { sections }),
      ...(text === undefined ? {} : { text }),
    },
  };
}

/** A number that JSON cannot hold exactly would come out as another one. */
function readId(id: unknown, refuse: Refuse): string | null {
  if (id === undefined || id === null) return null;
  if (typeof id === "string" || Number.isSafeInteger(id)) return String(id);
  return typeof id === "number"
    ? refuse('"id" is a string or a whole number of at most 15 digits; put it between quotes', "id")
    : refuse('"id" is a string or a number', "id");
}

function optionalString(fields: Record<string, unknown>, name: string, refuse: Refuse): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : refuse(`"${name}" is a string`, name);
}

function readSections(value: unknown, refuse: Refuse): Partial<Record<SectionLabel, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse('"sections" is an object', "sections");
  const sections: Partial<Record<SectionLabel, string>> = {};
  for (const [name, body] of Object.entries(value)) {
    const label = labelOf(name);
    if (label === null)
      return refuse(`"${name}" is no section; the sections are ${SECTION_LABELS.join(", ")}`, "sections", name);
    if (body === null) continue;
    if (typeof body !== "string") return refuse(`the section "${name}" is a string`, "sections", name);
    // Two names may mean one section, as two headings of Markdown may.
    sections[label] = [sections[label], body].filter(Boolean).join("\n\n");
  }
  return sections;
}

const labelOf = (name: string): SectionLabel | null => sectionOfName(name.replaceAll("_", " "));
