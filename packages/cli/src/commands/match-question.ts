import { GOOD_FIT, matchTo, type StoryMatch } from "@starboard/rules/match";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { escapeMarkdown, oneLine } from "../formats/printable.ts";
import { readProfileFile } from "../input/read-profile.ts";
import type { Terminal } from "../terminal.ts";
import { evaluateRecord } from "./evaluate-files.ts";
import { readOwnStories } from "./read-own-stories.ts";

const SHOWN = 5;
const TITLE_LENGTH = 60;

/** Ranks the stories of the files for one question and says why. */
export async function matchQuestion(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.question === null || given.question.trim() === "")
    throw new BadInput('starboard: match needs --question "…"');
  const profile = given.profile === null ? undefined : await readProfileFile(given.profile, terminal);
  const titles = new Map<string, string>();
  const stories = (await readOwnStories(given, terminal)).map((record) => {
    const { evaluation, text } = evaluateRecord(record, { knownSamples: false, profile });
    const { id, input } = record;
    titles.set(id, oneLine(input.title ?? text, TITLE_LENGTH));
    return { id, text: `${input.title ?? ""}\n${text}`, score: evaluation.score };
  });
  const matches = matchTo(stories)({ text: given.question });
  if (given.format === "json") await terminal.write(`${JSON.stringify(matches, null, 2)}\n`);
  else if (given.format === "jsonl") for (const match of matches) await terminal.write(`${JSON.stringify(match)}\n`);
  else await terminal.write(describe(matches.slice(0, SHOWN), titles, given.format === "markdown"));
  return 0;
}

function describe(matches: readonly StoryMatch[], titles: ReadonlyMap<string, string>, isMarkdown: boolean): string {
  const hasGood = matches.some(({ fit }) => fit >= GOOD_FIT);
  const lines = matches.map(({ id, fit, reasons, lacks }, index) => {
    const shown = isMarkdown ? escapeMarkdown : (text: string) => text;
    const name = shown(oneLine(id, TITLE_LENGTH));
    const title = shown(titles.get(id) ?? "");
    const head = isMarkdown
      ? `${index + 1}. **${title || name}** (${name}), fit ${fit}`
      : `${index + 1}. ${name}  fit ${fit}  ${title}`;
    const why = [...reasons, ...lacks].map((reason) => (isMarkdown ? `   - ${shown(reason)}` : `     ${reason}`));
    return [head, ...why].join("\n");
  });
  return `${hasGood ? "" : "No good story for this question yet. The nearest:\n"}${lines.join("\n")}\n`;
}
