import { matchTo, type StoryMatch, type StoryToMatch } from "@starboard/rules/match";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { oneLine } from "../formats/printable.ts";
import { readProfileFile } from "../input/read-profile.ts";
import { readStories } from "../input/read-stories.ts";
import type { Terminal } from "../terminal.ts";
import { evaluateRecord } from "./evaluate-files.ts";

/** Under this fit there is no good story yet. Less than on the page: in files nobody has marked what a story shows. */
export const GOOD_FIT = 20;
const SHOWN = 5;
const TITLE_LENGTH = 60;

/** Ranks the stories of the files for one question and says why. */
export async function matchQuestion(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.question === null || given.question.trim() === "")
    throw new BadInput('starboard: match needs --question "…"');
  if (given.files.length === 0 && terminal.stdin.isTTY === true)
    throw new BadInput("starboard: match needs a file with stories");
  const profile = given.profile === null ? undefined : await readProfileFile(given.profile, terminal);
  const files = given.files.length === 0 ? ["-"] : given.files;
  const stories: StoryToMatch[] = [];
  const titles = new Map<string, string>();
  for await (const record of readStories(files, given, terminal)) {
    const { evaluation, text } = evaluateRecord(record, { knownSamples: false, profile });
    // Two files may both have a story 1.
    const id = titles.has(record.id) ? `${record.file}:${record.line}:${record.id}` : record.id;
    stories.push({ id, text: `${record.input.title ?? ""}\n${text}`, score: evaluation.score });
    titles.set(id, oneLine(record.input.title ?? text, TITLE_LENGTH));
  }
  if (stories.length === 0) throw new BadInput(`${files[0] === "-" ? "<stdin>" : files[0]}:1: there is no story here`);
  const matches = matchTo(stories)({ text: given.question });
  if (given.format === "json") await terminal.write(`${JSON.stringify(matches, null, 2)}\n`);
  else if (given.format === "jsonl") for (const match of matches) await terminal.write(`${JSON.stringify(match)}\n`);
  else await terminal.write(describe(matches.slice(0, SHOWN), titles, given.format === "markdown"));
  return 0;
}

function describe(matches: readonly StoryMatch[], titles: ReadonlyMap<string, string>, isMarkdown: boolean): string {
  const best = matches[0];
  const opening =
    best === undefined || best.fit < GOOD_FIT ? "No good story for this question yet. The nearest:\n" : "";
  const lines = matches.map(({ id, fit, reasons, lacks }, index) => {
    const name = oneLine(id, TITLE_LENGTH);
    const head = isMarkdown
      ? `${index + 1}. **${titles.get(id) ?? name}** (${name}), fit ${fit}`
      : `${index + 1}. ${name}  fit ${fit}  ${titles.get(id) ?? ""}`;
    return [head, ...[...reasons, ...lacks].map((reason) => (isMarkdown ? `   - ${reason}` : `     ${reason}`))].join(
      "\n",
    );
  });
  return `${opening}${lines.join("\n")}\n`;
}
