import { RULESET } from "@starboard/rules/ruleset";
import manifest from "../package.json" with { type: "json" };
import { type Arguments, readArguments } from "./arguments.ts";
import { BadInput } from "./bad-input.ts";
import { compareFiles } from "./commands/compare-files.ts";
import { evaluateFiles } from "./commands/evaluate-files.ts";
import { listQuestions } from "./commands/list-questions.ts";
import { logIn } from "./commands/log-in.ts";
import { matchQuestion } from "./commands/match-question.ts";
import { printTemplates } from "./commands/print-templates.ts";
import { pullStories } from "./commands/pull-stories.ts";
import { pushStories } from "./commands/push-stories.ts";
import { showStatus } from "./commands/show-status.ts";
import { printable } from "./formats/printable.ts";
import { helpFor } from "./help.ts";
import { OutputClosed, type Terminal } from "./terminal.ts";

/** Runs one command line; resolves to the exit status 0, 1 or 2. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(readArguments(argv), terminal);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    // Messages quote file names and text, which may hold what a terminal obeys.
    const said =
      error instanceof BadInput
        ? printable(error.message)
        : `starboard: a mistake of the program itself\n${stackOf(error).split("\n").map(printable).join("\n")}`;
    terminal.warn(`${said}\n`);
    return 2;
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const seen: Terminal = given.colour === null ? terminal : { ...terminal, hasColour: given.colour };
  switch (given.command) {
    case "help":
      await terminal.write(helpFor(given.topic));
      return 0;
    case "version":
      await terminal.write(`starboard ${manifest.version}, ruleset ${RULESET.version} (${RULESET.hash})\n`);
      return 0;
    case "evaluate":
      return evaluateFiles(given, seen);
    case "questions":
      return listQuestions(given, seen);
    case "match":
      return matchQuestion(given, seen);
    case "consistency":
      return compareFiles(given, seen);
    case "templates":
      return printTemplates(given, seen);
    case "login":
      return logIn(given, seen);
    case "push":
      return pushStories(given, seen);
    case "pull":
      return pullStories(given, seen);
    case "status":
      return showStatus(given, seen);
    case "mcp": {
      // Only now: no other command needs the protocol.
      const { serveMcp } = await import("./mcp/serve-mcp.ts");
      await serveMcp(seen.stdin, seen.warn);
      return 0;
    }
  }
}
