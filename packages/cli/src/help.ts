import type { Command } from "./arguments.ts";

const GENERAL = `starboard: behavioural-interview stories, evaluated with evidence

Usage
  starboard evaluate [FILES…|-]                  evaluate stories
  starboard questions [--competency NAME]        list the question bank
  starboard match --question "…" STORIES.jsonl   which of these stories answers a question best, and why
  starboard templates [--kind KIND]              the fill-in templates
  starboard help [COMMAND]                       more about a command
  starboard --version                            the version of the ruleset

Everything runs on this machine; nothing is sent anywhere.

Exit status
  0  fine
  1  a story scores below --fail-under
  2  the input or the command line is wrong; one line says what
`;

const TOPICS: Readonly<Record<Command, string>> = {
  evaluate: `starboard evaluate [FILES…|-] [options]

Evaluates one story per Markdown, text or JSON file, or one per line of JSON Lines.
Without files, or for "-", it reads standard input.

Options
  --input md|txt|json|jsonl    format of the input; else by the file's extension, or by its first line on standard input
  --format pretty|json|jsonl|sarif|markdown
                               default pretty; jsonl gives one object a line, in input order, in constant memory
  --kind challenge|accomplishment
                               for stories that do not say their kind (default challenge)
  --fail-under N               exit with status 1 when a story scores below N (0–100)
  --known-samples              compare with the published sample answers; a copy is not judged
  --no-colour, --colour        default: colour on a terminal, unless NO_COLOR is set

Markdown
  Optional front matter with kind, title and question; headings named after the sections:
  Situation, Task, Action, Trade-offs, Result, Lessons. Common other names are understood
  (Goal, Context, Role, Actions, Approach, Impact, Results, Outcome, Lessons learned, Takeaways).
  "Label:" at the start of a line works as well. Text without headings is sorted by the engine.

JSON
  {"id"?, "kind"?, "title"?, "question"?, "sections": {"situation", "task", "action", "tradeoffs", "result", "lessons"}}
  or "text" in place of "sections". Other fields are ignored.

Offsets in the output are UTF-16, end exclusive: into the file for Markdown and text, into "text" for JSON,
and for "sections" into the sections joined in the order situation, task, action, trade-offs, result, lessons
with a blank line between them.
`,
  questions: `starboard questions [--competency NAME] [--format pretty|json|jsonl|markdown]

Lists the question bank with follow-ups, all of it or one competency, such as conflict or technical-judgement.
`,
  match: `starboard match --question "…" STORIES.jsonl [--format pretty|json|jsonl|markdown]

Ranks the stories of one or more files for a question and gives the reasons: shared competencies, shared words, score.
Under a fit of 20 there is no good story yet.
`,
  templates: `starboard templates [--kind challenge|accomplishment] [--format pretty|json|markdown]

Prints the fill-in templates; square brackets mark the blanks. The Markdown can be filled in and evaluated.
`,
};

/** The help of one command, or of the program. */
export const helpFor = (topic: Command | null): string => (topic === null ? GENERAL : TOPICS[topic]);
