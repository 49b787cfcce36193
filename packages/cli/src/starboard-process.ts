import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../../scripts/starboard.mjs", import.meta.url));

export interface Outcome {
  status: number | null;
  stdout: string;
  /** Without the notice of a first use. */
  stderr: string;
}

export interface RunOptions {
  stdin?: string | Uint8Array | AsyncIterable<string>;
  env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  node?: readonly string[];
  /** Called with each piece of output instead of keeping it. */
  onOutput?: (chunk: Buffer) => void;
}

/** A folder of its own and the real command line as a process that stands in it. For tests. */
export function standInFolder() {
  const folder = mkdtempSync(join(tmpdir(), "starboard-cli-"));
  return {
    folder,
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    starboard: (args: readonly string[], options: RunOptions = {}) => run(folder, args, options),
  };
}

async function run(folder: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
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
  // The process may end before it has read everything.
  child.stdin.on("error", () => child.stdin.destroy());
  await feed(child.stdin, options.stdin ?? "");
  const status = await ended;
  return {
    status,
    stdout: Buffer.concat(out).toString("utf8"),
    stderr: stderr.replace(/^starboard: building.*\n/, ""),
  };
}

async function feed(stdin: NodeJS.WritableStream & { destroyed?: boolean }, input: NonNullable<RunOptions["stdin"]>) {
  if (typeof input === "string" || input instanceof Uint8Array) {
    stdin.end(input);
    return;
  }
  for await (const chunk of input) {
    if (stdin.destroyed === true) return;
    if (!stdin.write(chunk)) await new Promise((resolve) => stdin.once("drain", resolve).once("close", resolve));
  }
  stdin.end();
}
