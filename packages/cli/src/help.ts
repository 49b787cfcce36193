import { COMPETENCIES } from "@starboard/domain/competency";
import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { SECTION_NAMES } from "@starboard/rules/headings";
import { GOOD_FIT } from "@starboard/rules/match";
import { TEMPLATE_FIELDS } from "@starboard/rules/templates";
import type { Command } from "./arguments.ts";

const GENERAL = `starboard: behavioural-interview stories, evaluated with evidence

Usage
  starboard evaluate [FILES…|-]                  evaluate stories
  starboard questions [--competency NAME]        list the question bank
  starboard match --question "…" STORIES.jsonl   which of these stories answers a question best, and why
  starboard consistency STORIES.jsonl            what one person's stories contradict or repeat
  starboard templates [--kind KIND]              the fill-in templates
  starboard login | push | pull | status         your stories on a server, with a token
  starboard mcp                                  the rules for an assistant, over the Model Context Protocol
  starboard help [COMMAND]                       more about a command
  starboard --version                            the versions of the program and of the ruleset, with its hash

Everything but login, push, pull and status runs on this machine; nothing is sent anywhere. The language of the rules is English.

Exit status
  0  fine
  1  a story scores below --fail-under, or push or pull left one alone; standard error says which
  2  the input or the command line is wrong; one line on standard error names file, line and what is wrong
`;

const COLOUR = "  --no-colour, --colour        default: colour on a terminal, unless NO_COLOR is set";

const WIDTH = 92;

/** "Situation     Context, Background, …": the published synonyms of each section's heading, wrapped. */
function headingNames(): string {
  const lines = SECTION_LABELS.map((label: SectionLabel) => {
    const names = SECTION_NAMES[label];
    return wrap(`  ${SECTION_TITLES[label].padEnd(12)}`, names.join(", "));
  });
  return lines.join("\n");
}

function wrap(start: string, text: string): string {
  const lines = [start];
  for (const word of text.split(" ")) {
    if ((lines.at(-1) as string).length + word.length >= WIDTH) lines.push(" ".repeat(start.length));
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines.join("\n");
}

const TOPICS: Readonly<Record<Command, () => string>> = {
  evaluate: () => `starboard evaluate [FILES…|-] [options]

Evaluates one story per Markdown or text file, one or more per JSON file, one per line of JSON Lines.
Without files, or for "-", it reads standard input.

Options
  --input md|txt|json|jsonl    format of the input; else by the file's extension (.md .txt .json .jsonl),
                               or by its first line on standard input
  --format pretty|json|jsonl|sarif|markdown
                               default pretty; json gives an object for one story and a list for several,
                               jsonl one object a line, in input order, in constant memory
  --kind challenge|accomplishment
                               for stories that do not say their kind (default challenge)
  --fail-under N               exit with status 1 when a story scores below N (0–100), and name it on standard error
  --known-samples              a published sample answer as it stands is not judged either; without this only
                               passages of one inside another text are named as copied
  --profile FILE               what an organisation changes on top of the ruleset (docs/rules/profiles.md)
${COLOUR}

Markdown
  Optional front matter with kind, title and question between two lines of ---, then headings named after
  the sections, or "Label:" at the start of a line; within a paragraph where there are three, an action
  among them ("S: … T: … A: … R: …" too). Text without headings is sorted by the engine.
  Names that are understood, capital letters apart, also with "my", "the" or "key" before them, or two joined:
${headingNames()}

JSON and JSON Lines
  {"id"?, "kind"?, "title"?, "question"?, "sections": {"situation", "task", "action", "tradeoffs", "result", "lessons"}}
  or "text" in place of "sections". Other fields are ignored. A JSON file may hold a list of stories.

Offsets in the output are UTF-16, end exclusive: into the file for Markdown and text (without a byte order mark),
into "text" for JSON, and for "sections" into the sections joined in the order situation, task, action, trade-offs,
result, lessons with a blank line between them.

Text is UTF-8, with LF or CRLF; the first 64,000 characters of a story are read and a finding says so where there are more.
A line of JSON Lines has at most 20 MB, as has a file of any other format; JSON Lines itself may be as long as it likes.

Reading stops at the first mistake. What was evaluated before it is written, whole; SARIF says that it is not everything.

Examples
  starboard evaluate story.md
  starboard evaluate stories.jsonl --format jsonl > evaluated.jsonl
  starboard evaluate drafts/*.md --format sarif --fail-under 60
  pbpaste | starboard evaluate - --input txt

Exit status
  0 fine, 1 a story scores below --fail-under, 2 bad input
`,
  questions: () => `starboard questions [--competency NAME] [--format pretty|json|jsonl|markdown]

Lists the question bank with follow-ups, all of it or one competency.

Options
  --competency NAME            one of
${wrap("                              ", COMPETENCIES.join(", "))}
  --format pretty|json|jsonl|markdown
                               default pretty; json and jsonl have id, text, competencies and followUps

Example
  starboard questions --competency conflict --format markdown
`,
  match: () => `starboard match --question "…" [STORIES…|-] [options]

Ranks the stories of one or more files for a question and gives the reasons: the competencies that both speak of,
the words they share, and the story's score. Under a fit of ${GOOD_FIT} there is no good story yet.

Options
  --question "…"               the interviewer's question
  --input md|txt|json|jsonl    as in starboard evaluate
  --format pretty|json|jsonl|markdown
                               default pretty with the first five; json and jsonl have every story
  --kind challenge|accomplishment
                               for stories that do not say their kind
  --profile FILE               what an organisation changes on top of the ruleset

Example
  starboard match --question "Tell me about a disagreement with a colleague." stories.jsonl
`,
  consistency: () => `starboard consistency [STORIES…|-] [options]

Compares the stories of one person with each other: the same metric told with two values, two stories that are one,
one story told for everything. Prints nothing to mend where they go together; the exit status is 0 either way.

Options
  --input md|txt|json|jsonl    as in starboard evaluate
  --format pretty|json|jsonl|markdown
                               default pretty; json and jsonl have kind, ids and message
  --kind challenge|accomplishment
                               for stories that do not say their kind

Example
  starboard consistency my-stories.jsonl
`,
  login: () => `starboard login --server ADDRESS --org NAME

Reads a token on standard input, asks the server whose it is, and keeps it in the configuration folder with mode 0600.
Make a token in the settings, under “Tokens for the command line”. STARBOARD_SERVER, STARBOARD_ORG and STARBOARD_TOKEN
in the environment come before what is kept.

Example
  starboard login --server https://starboard.example.org --org harbour-street < token.txt
`,
  push: () => `starboard push FILES…

Sends Markdown stories: as a new version of the story that the file's id names, or as a new private story. Id and version
are written into the file's front matter; everything else in it stays as it is. A newer version on the server is not
overwritten: the file is named, exit status 1.

Example
  starboard push stories/*.md
`,
  pull: () => `starboard pull [FOLDER] [--force]

Writes each of your stories as a Markdown file. A file that differs from the server is left alone unless --force is given:
it is named, exit status 1.
`,
  status: () => `starboard status [FOLDER]

Says who you are on the server, and which stories differ.
`,
  mcp: () => `starboard mcp

Speaks the Model Context Protocol on standard input and output: an assistant on this machine can evaluate a story, find
the story for a question, and list questions. It reads what it is given and nothing else, and sends nothing anywhere.

Example, in an assistant's list of servers
  { "command": "npm", "args": ["--prefix", "/where/starboard/lies", "run", "-s", "starboard", "--", "mcp"] }
`,
  templates:
    () => `starboard templates [--kind challenge|accomplishment] [--field FIELD] [--format pretty|json|jsonl|markdown]

Prints the fill-in templates; square brackets mark the blanks. What is printed as Markdown, JSON or JSON Lines can be
filled in and evaluated.

Options
  --kind challenge|accomplishment
                               default: both; Markdown is one story and needs it
  --field ${TEMPLATE_FIELDS.join("|")}
                               words of a field of work (default any)
  --format pretty|json|jsonl|markdown
                               default pretty; json is a list of stories, jsonl one story a line

Example
  starboard templates --kind challenge --field health --format markdown > story.md
`,
};

/** The help of one command, or of the program. */
export const helpFor = (topic: Command | null): string => (topic === null ? GENERAL : TOPICS[topic]());
