import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";
import { escapeMarkdown, oneLine, scoreWords } from "./printable.ts";

const TITLE_LENGTH = 120;
const QUOTE_LENGTH = 160;

/** A report that reads well in a pull request or a note. */
export function markdownFormatter(): Formatter {
  let count = 0;
  return {
    begin: () => "",
    story: (story) => `${count++ === 0 ? "" : "\n---\n\n"}${report(story)}`,
    end: () => "",
  };
}

function report({ record, evaluation, text }: EvaluatedStory): string {
  const lines = [
    `# ${escapeMarkdown(oneLine(record.input.title ?? record.id, TITLE_LENGTH))}`,
    "",
    `**${scoreWords(evaluation)}** (${evaluation.band}), ${evaluation.ruleset.version}${evaluation.profile === undefined ? "" : `, profile ${evaluation.profile.version}`}`,
    "",
  ];
  lines.push("| Dimension | Score |", "| --- | ---: |");
  for (const dimension of DIMENSIONS)
    lines.push(`| ${DIMENSION_TITLES[dimension]} | ${evaluation.dimensions[dimension] ?? "could not tell"} |`);
  const { minSeconds, maxSeconds, words } = evaluation.speech;
  lines.push("", `${words} spoken words, ${minSeconds}–${maxSeconds} seconds.`, "");
  const list = (title: string, polarity: "problem" | "strength") => {
    const findings = evaluation.findings.filter((finding) => finding.polarity === polarity);
    if (findings.length === 0) return;
    lines.push(`## ${title}`, "");
    for (const finding of findings) {
      const quote = escapeMarkdown(oneLine(text.slice(finding.start, finding.end), QUOTE_LENGTH));
      lines.push(
        `- ${polarity === "problem" ? `**${finding.severity}** ` : ""}${escapeMarkdown(finding.message)} \`${finding.ruleId}\``,
      );
      if (quote !== "") lines.push("", `  > ${quote}`, "");
      if (finding.suggestion !== undefined && polarity === "problem")
        lines.push(`  Try: ${escapeMarkdown(finding.suggestion)}`);
    }
    lines.push("");
  };
  list("To mend", "problem");
  list("What works", "strength");
  if (evaluation.followUps.length > 0)
    lines.push(
      "## An interviewer might ask",
      "",
      ...evaluation.followUps.map((question) => `- ${escapeMarkdown(question)}`),
      "",
    );
  return `${lines.join("\n").trimEnd()}\n`;
}
