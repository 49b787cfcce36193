import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { evaluate } from "@starboard/rules/evaluate";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { evaluatedText } from "../evaluated-text.ts";
import type { Formatter } from "../formats/formatter.ts";
import { formatterFor } from "../formats/formatter-for.ts";
import { readProfileFile } from "../input/read-profile.ts";
import { readStories } from "../input/read-stories.ts";
import type { EvaluatedStory, StoryRecord } from "../story-record.ts";
import type { Terminal } from "../terminal.ts";

export interface RecordOptions {
  knownSamples: boolean;
  profile: EvaluationProfile | undefined;
}

/** Evaluates every story as it is read and writes it before the next one is; the status is 1 below `--fail-under`. */
export async function evaluateFiles(given: Arguments, terminal: Terminal): Promise<number> {
  const files = given.files.length === 0 ? ["-"] : given.files;
  if (given.files.length === 0 && terminal.stdin.isTTY === true) {
    throw new BadInput("starboard: name a file, or pipe a story in; see starboard evaluate --help");
  }
  const profile = given.profile === null ? undefined : await readProfileFile(given.profile, terminal);
  const options: RecordOptions = { knownSamples: given.knownSamples, profile };
  const output = writerFor(formatterFor(given.format ?? "pretty", terminal.hasColour, profile), terminal);
  let isBelow = false;
  try {
    for await (const record of readStories(files, given, terminal)) {
      const story = evaluateRecord(record, options);
      if (given.failUnder !== null && story.evaluation.score < given.failUnder) isBelow = true;
      await output.story(story);
    }
  } catch (error) {
    // What was evaluated up to the mistake is still whole JSON or SARIF.
    if (error instanceof BadInput) await output.end();
    throw error;
  }
  if (!output.hasBegun()) throw new BadInput(`${files[0] === "-" ? "<stdin>" : files[0]}:1: there is no story here`);
  await output.end();
  return isBelow ? 1 : 0;
}

/** Begins with the first story, so that an input without any writes nothing. */
function writerFor(formatter: Formatter, terminal: Terminal) {
  let hasBegun = false;
  return {
    hasBegun: () => hasBegun,
    async story(story: EvaluatedStory): Promise<void> {
      const text = `${hasBegun ? "" : formatter.begin()}${formatter.story(story)}`;
      hasBegun = true;
      if (text !== "") await terminal.write(text);
    },
    async end(): Promise<void> {
      if (!hasBegun) return;
      const text = formatter.end();
      if (text !== "") await terminal.write(text);
    },
  };
}

/** A record with what the rules say about it. */
export function evaluateRecord(record: StoryRecord, { knownSamples, profile }: RecordOptions): EvaluatedStory {
  const { input } = record;
  return {
    record,
    text: evaluatedText(input),
    evaluation: evaluate(input, { knownSamples, ...(profile === undefined ? {} : { profile }) }),
  };
}
