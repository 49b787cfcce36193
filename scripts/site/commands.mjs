import { lastLines, runCommand } from "../machine/run-command.mjs";
import { built } from "./build.mjs";

/** Runs one command of the worker bundle to its end. Throws with its last lines when it fails. */
export async function runSiteCommand(name, env, args = []) {
  const { code, signal, output } = await runCommand(process.execPath, [built.command, name, ...args], { env });
  if (code === 0) return output;
  throw new Error(`The command “${name}” ended with ${signal ?? `code ${code}`}:\n${lastLines(output, 12)}`);
}

/** What the installation says about itself: `{ migrated, people, setUpUrl }`. */
export async function askStatus(env) {
  const output = await runSiteCommand("status", env, ["--json"]);
  const line = output.split("\n").findLast((text) => text.startsWith("{"));
  if (!line) throw new Error(`The command “status” printed no answer:\n${lastLines(output, 12)}`);
  return JSON.parse(line);
}
