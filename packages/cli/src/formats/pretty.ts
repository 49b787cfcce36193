import { DIMENSION_TITLES, DIMENSIONS, type Finding, type Severity } from "@starboard/domain/evaluation";
import { nextBestEdit } from "@starboard/rules/next-edit";
import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";
import { positionOf } from "./sarif.ts";

const BAR_WIDTH = 20;
const LINE_WIDTH = 96;

interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
}

const paintWith = (hasColour: boolean): Paint => {
  const code = (open: number) => (text: string) => (hasColour ? `\u001b[${open}m${text}\u001b[0m` : text);
  return { bold: code(1), dim: code(2), red: code(31), yellow: code(33), green: code(32) };
};

/** For people at a terminal: scores as bars, then each finding under its underlined words. */
export function prettyFormatter(hasColour: boolean): Formatter {
  const paint = paintWith(hasColour);
  let count = 0;
  return { begin: () => "", story: (story) => `${count++ === 0 ? "" : "\n"}${show(story, paint)}`, end: () => "" };
}

function show(story: EvaluatedStory, paint: Paint): string {
  const { record, evaluation } = story;
  const lines = [`${paint.bold(record.input.title ?? record.id)}  ${paint.dim(`${record.file}:${record.line}`)}`];
  lines.push(
    `${paint.bold(String(evaluation.score))} ${evaluation.band}  ${paint.dim(evaluation.ruleset.version)}`,
    "",
  );
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
  for (const finding of strengths) lines.push(paint.green(`  + ${finding.message}`));
  const next = nextBestEdit(record.input, evaluation);
  if (next !== null) {
    const [from, to] = next.gain.overall;
    lines.push("", `  ${paint.bold("Next:")} ${next.message} ${paint.dim(`(about ${from} → ${to})`)}`);
    if (next.suggestion !== undefined) lines.push(paint.dim(`        ${next.suggestion}`));
  }
  if (evaluation.followUps.length > 0)
    lines.push("", "  An interviewer might ask:", ...evaluation.followUps.map((question) => `  ? ${question}`));
  return `${lines.join("\n")}\n`;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function showFinding({ text, record }: EvaluatedStory, finding: Finding, paint: Paint): string[] {
  const colour: Readonly<Record<Severity, (text: string) => string>> = {
    must: paint.red,
    should: paint.yellow,
    hint: paint.dim,
  };
  const lines = [
    `  ${colour[finding.severity](finding.severity.padEnd(6))} ${finding.message} ${paint.dim(finding.ruleId)}`,
  ];
  if (finding.end > finding.start) {
    const { line, column } = positionOf(text, finding.start);
    const lineStart = finding.start - (column - 1);
    const newline = text.indexOf("\n", finding.start);
    const lineEnd = newline === -1 ? text.length : newline;
    const from = Math.max(lineStart, finding.start - 24);
    const shown = text.slice(from, Math.min(lineEnd, from + LINE_WIDTH));
    const mark = Math.max(1, Math.min(finding.end, from + shown.length) - finding.start);
    const gutter = record.isWholeFile ? String(line).padStart(6) : "      ";
    lines.push(`${paint.dim(`${gutter} │`)} ${from > lineStart ? "…" : " "}${shown}`);
    lines.push(
      `${paint.dim("       │")}  ${" ".repeat(finding.start - from)}${colour[finding.severity]("~".repeat(mark))}`,
    );
  }
  return lines;
}
