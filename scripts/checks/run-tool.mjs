import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folder of the installed commands; a check never asks for a global one. */
const binFolder = (root) => join(root, "node_modules", ".bin");

/** Runs an installed command to its end: `{ code, stdout, stderr }`, all of it, nothing shown. */
export function runTool(root, command, { cwd = root } = {}) {
  const env = {
    ...process.env,
    PATH: [join(cwd, "node_modules", ".bin"), binFolder(root), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"])
      child[name].setEncoding("utf8").on("data", (chunk) => (output[name] += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...output }));
  });
}

export const isInstalled = (root) => existsSync(join(binFolder(root), "biome"));
