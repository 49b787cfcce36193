import { STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { TEMPLATES } from "@starboard/rules/templates";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import type { Terminal } from "../terminal.ts";

/** Prints the templates of both kinds, or of one. */
export async function printTemplates(given: Arguments, terminal: Terminal): Promise<number> {
  const kinds = STORY_KINDS.filter((kind) => given.kind === null || kind === given.kind);
  if (given.format === "json" || given.format === "jsonl") {
    const chosen = Object.fromEntries(kinds.map((kind) => [kind, TEMPLATES[kind]]));
    await terminal.write(`${JSON.stringify(chosen, null, given.format === "json" ? 2 : 0)}\n`);
    return 0;
  }
  if (given.format === "sarif") throw new BadInput("starboard: templates are written as pretty, json or markdown");
  for (const kind of kinds) {
    const isMarkdown = given.format === "markdown";
    await terminal.write(isMarkdown ? `---\nkind: ${kind}\n---\n\n` : `${kind}\n\n`);
    for (const label of SECTION_LABELS) {
      const body = TEMPLATES[kind][label];
      await terminal.write(
        isMarkdown ? `## ${SECTION_TITLES[label]}\n\n${body}\n\n` : `  ${SECTION_TITLES[label]}\n    ${body}\n\n`,
      );
    }
  }
  return 0;
}
