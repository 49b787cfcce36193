import { spawnSync } from "node:child_process";
import { installIfNeeded } from "../site/install.mjs";
import { inRepository } from "../site/repository.mjs";

/**
 * `starboard evaluate` on files of somebody else's repository, which is the folder one stands in; what it needs is
 * installed first where it is not there yet. `output` is where standard output goes, as in Node's `stdio`.
 * @returns the exit status of the command line: 0 fine, 1 below `--fail-under`, 2 bad input
 */
export async function runEvaluate(args, output = "inherit") {
  await installIfNeeded();
  const { INIT_CWD: _elsewhere, ...env } = process.env;
  const { status, error } = spawnSync(process.execPath, [inRepository("scripts/starboard.mjs"), "evaluate", ...args], {
    env,
    stdio: ["ignore", output, "inherit"],
  });
  if (error) throw error;
  return status ?? 2;
}
