import { spawn } from "node:child_process";

const running = new Set();

/**
 * Runs a command to its end and resolves to `{ code, signal, output }`, `output` holding the last 200 kB of what
 * it printed. With `show` its lines also go to our own output as they come, or to `out` in its place.
 */
export function runCommand(
  command,
  args,
  { show = false, out = process.stdout, env = process.env, cwd, shell = false } = {},
) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd, env, stdio, shell });
    running.add(child);
    let output = "";
    const keep = (stream, to) =>
      stream.on("data", (chunk) => {
        output = (output + chunk).slice(-200_000);
        if (show) to.write(chunk);
      });
    keep(child.stdout, out);
    keep(child.stderr, process.stderr);
    child.once("error", (error) => {
      running.delete(child);
      reject(error);
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code, signal, output });
    });
  });
}

/** Passes a signal on to every command that still runs. */
export function signalCommands(signal) {
  for (const child of running) child.kill(signal);
}

/** The last lines of a command's output, for an error message. */
export const lastLines = (output, count = 25) => output.trimEnd().split("\n").slice(-count).join("\n");
