import { STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import { TEMPLATE_FIELDS, type TemplateField } from "@starboard/rules/templates";
import { BadInput } from "./bad-input.ts";
import { INPUT_FORMATS, type InputFormat } from "./input/read-stories.ts";

export const OUTPUT_FORMATS = ["pretty", "json", "jsonl", "sarif", "markdown"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
export const COMMANDS = [
  "evaluate",
  "questions",
  "match",
  "consistency",
  "templates",
  "login",
  "push",
  "pull",
  "status",
  "mcp",
] as const;
export type Command = (typeof COMMANDS)[number];

/** A command line, read and checked. */
export interface Arguments {
  command: Command | "help" | "version";
  /** The command that help was asked for. */
  topic: Command | null;
  files: string[];
  input: InputFormat | null;
  format: OutputFormat | null;
  kind: StoryKind | null;
  failUnder: number | null;
  knownSamples: boolean;
  /** File with an organisation's profile. */
  profile: string | null;
  question: string | null;
  competency: string | null;
  field: TemplateField | null;
  /** Of `login`. */
  server: string | null;
  org: string | null;
  /** Overwrites what differs. */
  force: boolean;
  colour: boolean | null;
}

const LIST_FORMATS = OUTPUT_FORMATS.filter((format) => format !== "sarif");

const ANY = Number.POSITIVE_INFINITY;

/** How many files or folders, and what else each command takes beside --help and the colour options. */
const TAKES: Readonly<
  Record<Command, { files: number; formats: readonly OutputFormat[]; options: readonly string[] }>
> = {
  evaluate: {
    files: ANY,
    formats: OUTPUT_FORMATS,
    options: ["--input", "--format", "--kind", "--fail-under", "--known-samples", "--profile"],
  },
  questions: { files: 0, formats: LIST_FORMATS, options: ["--format", "--competency"] },
  match: { files: ANY, formats: LIST_FORMATS, options: ["--question", "--input", "--format", "--kind", "--profile"] },
  consistency: { files: ANY, formats: LIST_FORMATS, options: ["--input", "--format", "--kind"] },
  templates: { files: 0, formats: LIST_FORMATS, options: ["--format", "--kind", "--field"] },
  login: { files: 0, formats: [], options: ["--server", "--org"] },
  push: { files: ANY, formats: [], options: [] },
  pull: { files: 1, formats: [], options: ["--force"] },
  status: { files: 1, formats: [], options: [] },
  mcp: { files: 0, formats: [], options: [] },
};

/** Reads the arguments after the program's name; throws `BadInput` with one line on anything unknown. */
export function readArguments(argv: readonly string[]): Arguments {
  const read: Arguments = {
    command: "help",
    topic: null,
    files: [],
    input: null,
    format: null,
    kind: null,
    failUnder: null,
    knownSamples: false,
    profile: null,
    question: null,
    competency: null,
    field: null,
    server: null,
    org: null,
    force: false,
    colour: null,
  };
  const [first, ...rest] = argv;
  if (first === undefined || first === "--help" || first === "-h") return read;
  if (first === "--version" || first === "-v") return { ...read, command: "version" };
  if (first === "help") return rest[0] === undefined ? read : { ...read, topic: commandNamed(rest[0]) };
  const command = commandNamed(first);
  read.command = command;
  readRest(read, command, rest);
  return read;
}

function readRest(read: Arguments, command: Command, rest: readonly string[]): void {
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (word === "--") {
      for (const file of rest.slice(at + 1)) addFile(read, command, file);
      return;
    }
    if (word === "-" || !word.startsWith("-")) addFile(read, command, word);
    else if (!readFlag(read, command, word)) {
      const equals = word.indexOf("=");
      const name = equals === -1 ? word : word.slice(0, equals);
      if (!TAKES[command].options.includes(name))
        throw new BadInput(`starboard: unknown option ${name}; see starboard ${command} --help`);
      const value = equals === -1 ? rest[++at] : word.slice(equals + 1);
      if (value === undefined) throw new BadInput(`starboard: ${name} needs a value`);
      readOption(read, command, name, value);
    }
  }
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined)
    throw new BadInput(`starboard: unknown command "${name}"; the commands are ${COMMANDS.join(", ")}`);
  return command;
}

function addFile(read: Arguments, command: Command, file: string): void {
  const most = TAKES[command].files;
  if (read.files.length >= most)
    throw new BadInput(
      `starboard: ${command} takes ${most === 0 ? "no files, not" : "one folder, not also"} "${file}"; see starboard ${command} --help`,
    );
  if (file === "") throw new BadInput(`starboard: a file name is empty; see starboard ${command} --help`);
  read.files.push(file);
}

/** Options without a value. */
function readFlag(read: Arguments, command: Command, name: string): boolean {
  if (name === "--help" || name === "-h") {
    read.command = "help";
    read.topic = command;
  } else if (name === "--known-samples" && TAKES[command].options.includes(name)) read.knownSamples = true;
  else if (name === "--force" && TAKES[command].options.includes(name)) read.force = true;
  else if (name === "--no-colour" || name === "--no-color") read.colour = false;
  else if (name === "--colour" || name === "--color") read.colour = true;
  else return false;
  return true;
}

function readOption(read: Arguments, command: Command, name: string, value: string): void {
  if (name === "--question") read.question = value;
  else if (name === "--competency") read.competency = value;
  else if (name === "--profile") read.profile = value;
  else if (name === "--server") read.server = value;
  else if (name === "--org") read.org = value;
  else if (name === "--input") read.input = oneOf(name, INPUT_FORMATS, value);
  else if (name === "--format") read.format = oneOf(name, TAKES[command].formats, value);
  else if (name === "--kind") read.kind = oneOf(name, STORY_KINDS, value);
  else if (name === "--field") read.field = oneOf(name, TEMPLATE_FIELDS, value);
  else if (name === "--fail-under") {
    const number = Number(value);
    if (!/^\d+(?:\.\d+)?$/.test(value) || number > 100)
      throw new BadInput(`starboard: --fail-under is a number from 0 to 100, not "${value}"`);
    read.failUnder = number;
  } else throw new BadInput(`starboard: ${name} takes no value`);
}

function oneOf<const Value extends string>(name: string, values: readonly Value[], value: string): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new BadInput(`starboard: ${name} is one of ${values.join(", ")}, not "${value}"`);
  return found;
}
