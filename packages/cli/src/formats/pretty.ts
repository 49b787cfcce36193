import { DIMENSION_TITLES, DIMENSIONS, type Finding, type Severity } from "@starboard/domain/evaluation";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { nextBestEdit } from "@starboard/rules/next-edit";
import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";
import { columnsOf, oneLine, printable, scoreWords } from "./printable.ts";
import { positionOf } from "./text-position.ts";

const BAR_WIDTH = 20;
const TITLE_LENGTH = 80;
/** Characters shown of a line, and of those how many before the finding. */
const LINE_LENGTH = 96;
const LEAD_LENGTH = 24;

interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  underline(text: string): string;
}

const paintWith = (hasColour: boolean): Paint => {
  const code = (open: number, close: number) => (text: string) =>
    hasColour && text !== "" ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    red: code(31, 39),
    yellow: code(33, 39),
    green: code(32, 39),
    underline: code(4, 24),
  };
};

/** For people at a terminal: scores as bars, then each finding over its underlined words. */
export function prettyFormatter(hasColour: boolean, profile?: EvaluationProfile): Formatter {
  const paint = paintWith(hasColour);
  let count = 0;
  return {
    begin: () => "",
    story: (story) => `${count++ === 0 ? "" : "\n"}${show(story, paint, profile)}`,
    end: () => "",
  };
}

function show(story: EvaluatedStory, paint: Paint, profile: EvaluationProfile | undefined): string {
  const { record, evaluation } = story;
  const title = oneLine(record.input.title ?? record.id, TITLE_LENGTH);
  const ours = profile === undefined ? "" : `, ${oneLine(profile.name, TITLE_LENGTH)} ${profile.version}`;
  const lines = [
    `${paint.bold(title)}  ${paint.dim(`${printable(record.file)}:${record.line}`)}`,
    `${paint.bold(scoreWords(evaluation))} ${evaluation.band}  ${paint.dim(`${evaluation.ruleset.version}${ours}`)}`,
    "",
  ];
  for (const dimension of DIMENSIONS) {
    const value = evaluation.dimensions[dimension];
    const filled = value === null ? 0 : Math.round((value * BAR_WIDTH) / 100);
    const bar = `${"█".repeat(filled)}${paint.dim("·".repeat(BAR_WIDTH - filled))}`;
    lines.push(`  ${DIMENSION_TITLES[dimension].padEnd(12)} ${bar} ${value === null ? "could not tell" : value}`);
  }
  const { words, minSeconds, maxSeconds } = evaluation.speech;
  lines.push("", paint.dim(`  ${words} spoken words, ${clock(minSeconds)}–${clock(maxSeconds)} aloud`), "");
  const problems = evaluation.findings.filter((finding) => finding.polarity === "problem");
  for (const finding of problems) lines.push(...showFinding(story, finding, paint));
  const strengths = evaluation.findings.filter((finding) => finding.polarity === "strength");
  for (const finding of strengths) lines.push(paint.green(`  + ${printable(finding.message)}`));
  const next = nextBestEdit(record.input, evaluation, profile);
  if (next !== null) {
    const [from, to] = next.gain.overall;
    lines.push("", `  ${paint.bold("Next:")} ${printable(next.message)} ${paint.dim(`(about ${from} → ${to})`)}`);
    if (next.suggestion !== undefined) lines.push(paint.dim(`        ${printable(next.suggestion)}`));
  }
  if (evaluation.followUps.length > 0)
    lines.push("", "  An interviewer might ask:", ...evaluation.followUps.map((asked) => `  ? ${printable(asked)}`));
  return `${lines.join("\n")}\n`;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function showFinding(story: EvaluatedStory, finding: Finding, paint: Paint): string[] {
  const colour: Readonly<Record<Severity, (text: string) => string>> = {
    must: paint.red,
    should: paint.yellow,
    hint: paint.dim,
  };
  const say = colour[finding.severity];
  const head = `  ${say(finding.severity.padEnd(6))} ${printable(finding.message)} ${paint.dim(finding.ruleId)}`;
  return finding.end > finding.start ? [head, ...showPlace(story, finding, say, paint)] : [head];
}

/** The line of the text with the finding's words underlined; a range over several lines is shown up to the first's end. */
function showPlace(
  { text, record }: EvaluatedStory,
  { start, end }: Finding,
  say: (text: string) => string,
  paint: Paint,
): string[] {
  const { line, column } = positionOf(text, start);
  const lineStart = start - (column - 1);
  const newline = text.indexOf("\n", start);
  const lineEnd = newline === -1 ? text.length : newline;
  const from = Math.max(lineStart, start - LEAD_LENGTH);
  const to = Math.min(lineEnd, from + LINE_LENGTH);
  const before = printable(text.slice(from, start));
  const marked = printable(text.slice(start, Math.min(end, to)));
  const after = printable(text.slice(Math.min(end, to), to));
  const gutter = record.isWholeFile ? String(line).padStart(6) : "      ";
  const opening = from > lineStart ? "…" : " ";
  const mark = "~".repeat(Math.max(1, columnsOf(marked)));
  return [
    `${paint.dim(`${gutter} │`)} ${opening}${before}${paint.underline(marked)}${after}${to < lineEnd ? "…" : ""}`,
    `${paint.dim("       │")}  ${" ".repeat(columnsOf(before))}${say(mark)}`,
  ];
}
