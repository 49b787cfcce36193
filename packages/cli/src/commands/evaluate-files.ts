import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { evaluate } from "@starboard/rules/evaluate";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { evaluatedText } from "../evaluated-text.ts";
import { formatterFor } from "../formats/formatter-for.ts";
import { oneLine, printable } from "../formats/printable.ts";
import { readProfileFile } from "../input/read-profile.ts";
import { readStories } from "../input/read-stories.ts";
import type { EvaluatedStory, StoryRecord } from "../story-record.ts";
import { OutputClosed, type Terminal } from "../terminal.ts";

const TITLE_LENGTH = 60;

export interface RecordOptions {
  knownSamples: boolean;
  profile: EvaluationProfile | undefined;
}

/** Evaluates every story as it is read and writes it before the next one is; the status is 1 below `--fail-under`. */
export async function evaluateFiles(given: Arguments, terminal: Terminal): Promise<number> {
  const profile = given.profile === null ? undefined : await readProfileFile(given.profile, terminal);
  const options: RecordOptions = { knownSamples: given.knownSamples, profile };
  const formatter = formatterFor(given.format ?? "pretty", terminal.hasColour, profile);
  const write = given.failUnder === null ? terminal.write : quietly(terminal.write);
  const say = async (text: string) => {
    if (text !== "") await write(text);
  };
  let isBelow = false;
  await say(formatter.begin());
  try {
    for await (const record of readStories(given, terminal)) {
      const story = evaluateRecord(record, options);
      await say(formatter.story(story));
      if (given.failUnder === null || story.evaluation.score >= given.failUnder) continue;
      isBelow = true;
      terminal.warn(`${belowWords(story, given.failUnder)}\n`);
    }
  } catch (error) {
    // What was evaluated up to the mistake is still whole JSON or SARIF.
    if (error instanceof BadInput) await say(formatter.end(error.message));
    throw error;
  }
  await say(formatter.end(null));
  return isBelow ? 1 : 0;
}

/** Whoever asked for a status gets it, also where nobody reads the output any more (`| head`). */
const quietly = (write: Terminal["write"]) => (text: string) =>
  write(text).catch((error) => {
    if (!(error instanceof OutputClosed)) throw error;
  });

function belowWords({ record, evaluation }: EvaluatedStory, failUnder: number): string {
  const { file, line, id, input } = record;
  const name = oneLine(input.title ?? id, TITLE_LENGTH);
  const score = evaluation.band === "insufficient" ? "is not judged yet" : `scores ${evaluation.score}`;
  return printable(`${file}:${line}: “${name}” ${score}, which is below ${failUnder}`);
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
