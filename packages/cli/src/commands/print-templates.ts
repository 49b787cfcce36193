import { STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { templateFor } from "@starboard/rules/templates";
import type { Arguments } from "../arguments.ts";
import type { Terminal } from "../terminal.ts";

/** Prints the templates of both kinds, or of one, in the words of a field of work. */
export async function printTemplates(given: Arguments, terminal: Terminal): Promise<number> {
  const field = given.field ?? "any";
  const kinds = STORY_KINDS.filter((kind) => given.kind === null || kind === given.kind);
  if (given.format === "jsonl") {
    // Each line is a story that `evaluate` reads.
    for (const kind of kinds)
      await terminal.write(`${JSON.stringify({ kind, field, sections: templateFor(kind, field) })}\n`);
    return 0;
  }
  if (given.format === "json") {
    const chosen = Object.fromEntries(kinds.map((kind) => [kind, templateFor(kind, field)]));
    await terminal.write(`${JSON.stringify(chosen, null, 2)}\n`);
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
