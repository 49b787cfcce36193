import { STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { templateFor } from "@starboard/rules/templates";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import type { Terminal } from "../terminal.ts";

/** Prints the templates of both kinds, or of one, in the words of a field of work. */
export async function printTemplates(given: Arguments, terminal: Terminal): Promise<number> {
  const field = given.field ?? "any";
  const kinds = STORY_KINDS.filter((kind) => given.kind === null || kind === given.kind);
  if (given.format === "markdown" && kinds.length > 1)
    throw new BadInput("starboard: a Markdown file is one story; add --kind challenge or --kind accomplishment");
  // In JSON too they are stories that `evaluate` reads.
  const stories = kinds.map((kind) => ({ kind, field, sections: templateFor(kind, field) }));
  if (given.format === "jsonl") {
    for (const story of stories) await terminal.write(`${JSON.stringify(story)}\n`);
    return 0;
  }
  if (given.format === "json") {
    await terminal.write(`${JSON.stringify(stories, null, 2)}\n`);
    return 0;
  }
  for (const kind of kinds) {
    const isMarkdown = given.format === "markdown";
    await terminal.write(isMarkdown ? `---\nkind: ${kind}\n---\n\n` : `${kind}\n\n`);
    for (const label of SECTION_LABELS) {
      const body = templateFor(kind, field)[label];
      await terminal.write(
        isMarkdown ? `## ${SECTION_TITLES[label]}\n\n${body}\n\n` : `  ${SECTION_TITLES[label]}\n    ${body}\n\n`,
      );
    }
  }
  return 0;
}
