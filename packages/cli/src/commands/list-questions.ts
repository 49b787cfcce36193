import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { type InterviewQuestion, QUESTIONS } from "@starboard/rules/questions";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import type { Terminal } from "../terminal.ts";

/** Lists the question bank, grouped by the competency that fits best. */
export async function listQuestions(given: Arguments, terminal: Terminal): Promise<number> {
  const wanted = given.competency === null ? null : (COMPETENCIES.find((known) => known === given.competency) ?? null);
  if (given.competency !== null && wanted === null) {
    throw new BadInput(`starboard: --competency is one of ${COMPETENCIES.join(", ")}, not "${given.competency}"`);
  }
  const questions = QUESTIONS.filter((question) => wanted === null || question.competencies.includes(wanted));
  if (given.format === "json") await terminal.write(`${JSON.stringify(questions, null, 2)}\n`);
  else if (given.format === "jsonl")
    for (const question of questions) await terminal.write(`${JSON.stringify(question)}\n`);
  else {
    await terminal.write(describe(questions, wanted, given.format === "markdown"));
  }
  return 0;
}

/** A question stands under what it asks for first, or under the one competency that was asked for. */
function describe(questions: readonly InterviewQuestion[], wanted: Competency | null, isMarkdown: boolean): string {
  const lines: string[] = [];
  for (const competency of wanted === null ? COMPETENCIES : [wanted]) {
    const here = wanted === null ? questions.filter(({ competencies }) => competencies[0] === competency) : questions;
    if (here.length === 0) continue;
    lines.push(isMarkdown ? `## ${COMPETENCY_TITLES[competency]}\n` : COMPETENCY_TITLES[competency]);
    for (const { id, text, followUps } of here) {
      lines.push(isMarkdown ? `- ${text}` : `  ${id}  ${text}`);
      lines.push(...followUps.map((followUp) => (isMarkdown ? `  - ${followUp}` : `         ${followUp}`)));
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}
