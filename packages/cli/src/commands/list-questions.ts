import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
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
    await terminal.write(describe(questions, given.format === "markdown"));
  }
  return 0;
}

function describe(questions: readonly InterviewQuestion[], isMarkdown: boolean): string {
  const lines: string[] = [];
  for (const competency of COMPETENCIES) {
    const here = questions.filter((question) => question.competencies[0] === competency);
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
