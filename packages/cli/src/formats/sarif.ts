import type { Severity } from "@starboard/domain/evaluation";
import { RULES } from "@starboard/rules/registry";
import { RULESET } from "@starboard/rules/ruleset";
import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";

const LEVELS: Readonly<Record<Severity, string>> = { must: "error", should: "warning", hint: "note" };

/** SARIF 2.1.0 with the problems as results; strengths are left out, since SARIF readers show every result as an issue. */
export function sarifFormatter(): Formatter {
  let count = 0;
  const driver = {
    name: "starboard",
    version: RULESET.version.replace(/^.*@/, ""),
    properties: { ruleset: RULESET },
    rules: RULES.filter((rule) => rule.polarity === "problem").map((rule) => ({
      id: rule.id,
      shortDescription: { text: rule.docs.claim },
      fullDescription: { text: rule.docs.why },
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { pitfall: rule.pitfall, dimension: rule.dimension, revision: rule.revision },
    })),
  };
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`,
    story(story) {
      const results = resultsOf(story).map((result) => JSON.stringify(result));
      const text = results.map((result) => (count++ === 0 ? `\n${result}` : `,\n${result}`)).join("");
      return text;
    },
    end: () => "\n]}]}\n",
  };
}

function resultsOf({ record, evaluation, text }: EvaluatedStory): object[] {
  return evaluation.findings
    .filter((finding) => finding.polarity === "problem")
    .map((finding) => ({
      ruleId: finding.ruleId,
      level: LEVELS[finding.severity],
      message: {
        text: finding.suggestion === undefined ? finding.message : `${finding.message} ${finding.suggestion}`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(record.file === "<stdin>" ? "stdin" : record.file) },
            region: record.isWholeFile ? regionOf(text, finding.start, finding.end) : { startLine: record.line },
          },
          logicalLocations: [{ name: record.id, kind: "member" }],
        },
      ],
      properties: { pitfall: finding.pitfall, dimension: finding.dimension, start: finding.start, end: finding.end },
    }));
}

function regionOf(text: string, start: number, end: number): object {
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

/** Line and column from 1, columns in UTF-16 units. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
