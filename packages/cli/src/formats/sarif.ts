import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Severity } from "@starboard/domain/evaluation";
import { RULES } from "@starboard/rules/registry";
import { docsOfRule } from "@starboard/rules/rule-docs";
import { RULESET } from "@starboard/rules/ruleset";
import type { Invocation, ReportingDescriptor, Result, ToolComponent } from "sarif";
import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";
import { positionOf } from "./text-position.ts";

const LEVELS: Readonly<Record<Severity, Result.level>> = { must: "error", should: "warning", hint: "note" };
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const PROBLEMS = RULES.filter((rule) => rule.polarity === "problem");

/** SARIF 2.1.0 with the problems as results; strengths are left out, since SARIF readers show every result as an issue. */
export function sarifFormatter(): Formatter {
  let count = 0;
  const driver: ToolComponent = {
    name: "starboard",
    version: RULESET.version.replace(/^.*@/, ""),
    properties: { ruleset: RULESET },
    rules: PROBLEMS.map(
      (rule): ReportingDescriptor => ({
        id: rule.id,
        shortDescription: { text: rule.claim },
        fullDescription: { text: docsOfRule(rule.id).why },
        defaultConfiguration: { level: LEVELS[rule.severity] },
        properties: { pitfall: rule.pitfall, dimension: rule.dimension, revision: rule.revision },
      }),
    ),
  };
  return {
    begin: () =>
      `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`,
    story(story) {
      const results = resultsOf(story).map((result) => JSON.stringify(result));
      return results.map((result) => (count++ === 0 ? `\n${result}` : `,\n${result}`)).join("");
    },
    end: (mistake) => `\n],"invocations":[${JSON.stringify(invocationOf(mistake))}]}]}\n`,
  };
}

/** Who reads the file must be able to tell "nothing found" from "not everything read". */
const invocationOf = (mistake: string | null): Invocation =>
  mistake === null
    ? { executionSuccessful: true }
    : {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: "error", message: { text: mistake } }],
      };

function resultsOf({ record, evaluation, text }: EvaluatedStory): Result[] {
  return evaluation.findings
    .filter((finding) => finding.polarity === "problem")
    .map((finding) => ({
      ruleId: finding.ruleId,
      ruleIndex: PROBLEMS.findIndex((rule) => rule.id === finding.ruleId),
      level: LEVELS[finding.severity],
      message: {
        text: finding.suggestion === undefined ? finding.message : `${finding.message} ${finding.suggestion}`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(record.file) },
            region: record.isWholeFile ? regionOf(text, finding.start, finding.end) : { startLine: record.line },
          },
          logicalLocations: [{ name: record.id, kind: "member" }],
        },
      ],
      properties: {
        pitfall: finding.pitfall,
        dimension: finding.dimension,
        start: finding.start,
        end: finding.end,
        score: evaluation.score,
        band: evaluation.band,
        ...(evaluation.profile === undefined ? {} : { profile: evaluation.profile }),
      },
    }));
}

/** A relative reference with forward slashes, as SARIF readers expect for files of a project; else a file address. */
function uriOf(file: string): string {
  if (file === "<stdin>") return "stdin";
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join("/");
}

function regionOf(text: string, start: number, end: number) {
  const from = positionOf(text, start);
  const to = positionOf(text, end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}
