import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { main } from "./main.ts";

const SCRIPT = fileURLToPath(new URL("../../../scripts/starboard.mjs", import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  /** Without the notice of a first use. */
  stderr: string;
}

type Input = string | Uint8Array | AsyncIterable<string>;

interface ProcessOptions {
  stdin?: Input;
  env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  node?: readonly string[];
  /** Called with each piece of output instead of keeping it. */
  onOutput?: (chunk: Buffer) => void;
}

/**
 * A folder of its own and the command line that stands in it. For tests. `starboard` runs in the test's own process, as
 * the start of a process takes longer than most commands; `starboardProcess` is what a person runs: for what Node's
 * options, the environment, pipes and the bundle have a part in.
 */
export function standInFolder() {
  const folder = mkdtempSync(join(tmpdir(), "starboard-cli-"));
  return {
    folder,
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    starboard: (args: readonly string[], { stdin = "" }: { stdin?: Input } = {}) => runHere(folder, args, stdin),
    starboardProcess: (args: readonly string[], options: ProcessOptions = {}) => runProcess(folder, args, options),
  };
}

async function runHere(cwd: string, args: readonly string[], input: Input): Promise<Outcome> {
  const bytes = typeof input === "string" || input instanceof Uint8Array ? [Buffer.from(input)] : input;
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  outcome.status = await main(args, {
    cwd,
    hasColour: false,
    stdin: Readable.from(bytes),
    write: async (text) => {
      outcome.stdout += text;
    },
    warn: (text) => {
      outcome.stderr += text;
    },
  });
  return outcome;
}

async function runProcess(folder: string, args: readonly string[], options: ProcessOptions): Promise<Outcome> {
  const child = spawn(process.execPath, [...(options.node ?? []), SCRIPT, ...args], {
    env: { PATH: "/usr/bin:/bin", INIT_CWD: folder, ...options.env },
    stdio: "pipe",
  });
  const out: Buffer[] = [];
  let stderr = "";
  child.stdout.on("data", options.onOutput ?? ((chunk: Buffer) => out.push(chunk)));
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  child.stdin.on("error", () => child.stdin.destroy());
  await feed(child.stdin, options.stdin ?? "");
  const status = await ended;
  return {
    status,
    stdout: Buffer.concat(out).toString("utf8"),
    stderr: stderr.replace(/^starboard: building.*\n/, ""),
  };
}

/** A process that ends before it has read everything is no mistake of the test. */
async function feed(stdin: NodeJS.WritableStream, input: Input): Promise<void> {
  if (typeof input === "string" || input instanceof Uint8Array) stdin.end(input);
  else await pipeline(input, stdin).catch(() => undefined);
}
