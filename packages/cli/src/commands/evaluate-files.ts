import { joinSections } from "@starboard/domain/section";
import { evaluate } from "@starboard/rules/evaluate";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { formatterFor } from "../formats/formatter-for.ts";
import { readStories } from "../input/read-stories.ts";
import type { EvaluatedStory, StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";

/** Evaluates every story as it is read and writes it before the next one is; the status is 1 below `--fail-under`. */
export async function evaluateFiles(given: Arguments, terminal: Terminal): Promise<number> {
  const files = given.files.length === 0 ? ["-"] : given.files;
  if (given.files.length === 0 && terminal.stdin.isTTY === true) {
    throw new BadInput("starboard: name a file, or pipe a story in; see starboard evaluate --help");
  }
  const formatter = formatterFor(given.format ?? "pretty", terminal.hasColour);
  let isBelow = false;
  let count = 0;
  await put(terminal, formatter.begin());
  for await (const record of readStories(files, given, terminal)) {
    const story = evaluateRecord(record, given.knownSamples);
    if (given.failUnder !== null && story.evaluation.score < given.failUnder) isBelow = true;
    await put(terminal, formatter.story(story));
    count++;
  }
  if (count === 0) throw new BadInput(`${files[0] === "-" ? "<stdin>" : files[0]}:1: there is no story here`);
  await put(terminal, formatter.end());
  return isBelow ? 1 : 0;
}

const put = async (terminal: Terminal, text: string): Promise<void> => {
  if (text !== "") await terminal.write(text);
};

/** A record with what the rules say about it. */
export function evaluateRecord(record: StoryRecord, knownSamples: boolean): EvaluatedStory {
  const { input } = record;
  const text = input.sections === undefined ? (input.text ?? "") : joinSections(input.sections).text;
  return { record, text, evaluation: evaluate(input, { knownSamples }) };
}
