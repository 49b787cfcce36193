import { STORY_KINDS, type StoryKind } from "@starboard/domain/evaluation";
import { BadInput } from "./bad-input.ts";
import { INPUT_FORMATS, type InputFormat } from "./input/read-stories.ts";

export const OUTPUT_FORMATS = ["pretty", "json", "jsonl", "sarif", "markdown"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
export const COMMANDS = ["evaluate", "questions", "match", "templates"] as const;
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
  question: string | null;
  competency: string | null;
  colour: boolean | null;
}

const VALUED = new Set(["--input", "--format", "--kind", "--fail-under", "--question", "--competency"]);

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
    question: null,
    competency: null,
    colour: null,
  };
  const [first, ...rest] = argv;
  if (first === undefined || first === "--help" || first === "-h") return read;
  if (first === "--version" || first === "-v") return { ...read, command: "version" };
  if (first === "help") return { ...read, topic: COMMANDS.find((known) => known === rest[0]) ?? null };
  const command = COMMANDS.find((known) => known === first);
  if (command === undefined)
    throw new BadInput(`starboard: unknown command "${first}"; the commands are ${COMMANDS.join(", ")}`);
  read.command = command;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (word === "--") {
      read.files.push(...rest.slice(at + 1));
      break;
    }
    if (word === "-" || !word.startsWith("-")) {
      read.files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals === -1 ? word : word.slice(0, equals);
    if (!VALUED.has(name)) {
      readFlag(read, command, name);
      continue;
    }
    const value = equals === -1 ? rest[++at] : word.slice(equals + 1);
    if (value === undefined) throw new BadInput(`starboard: ${name} needs a value`);
    readOption(read, name, value);
  }
  return read;
}

function readFlag(read: Arguments, command: Command, name: string): void {
  if (name === "--help" || name === "-h") {
    read.command = "help";
    read.topic = command;
  } else if (name === "--known-samples") read.knownSamples = true;
  else if (name === "--no-colour" || name === "--no-color") read.colour = false;
  else if (name === "--colour" || name === "--color") read.colour = true;
  else throw new BadInput(`starboard: unknown option ${name}; see starboard ${command} --help`);
}

function readOption(read: Arguments, name: string, value: string): void {
  if (name === "--question") read.question = value;
  else if (name === "--competency") read.competency = value;
  else if (name === "--input") read.input = oneOf(name, INPUT_FORMATS, value);
  else if (name === "--format") read.format = oneOf(name, OUTPUT_FORMATS, value);
  else if (name === "--kind") read.kind = oneOf(name, STORY_KINDS, value);
  else {
    const number = Number(value);
    if (value.trim() === "" || !Number.isFinite(number) || number < 0 || number > 100) {
      throw new BadInput(`starboard: --fail-under is a number from 0 to 100, not "${value}"`);
    }
    read.failUnder = number;
  }
}

function oneOf<const Value extends string>(name: string, values: readonly Value[], value: string): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new BadInput(`starboard: ${name} is one of ${values.join(", ")}, not "${value}"`);
  return found;
}
