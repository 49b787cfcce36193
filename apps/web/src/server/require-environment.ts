import { readEnv } from "../env.ts";

/** Ends the process with one sentence when the environment is not complete: Next would go on and answer nothing but errors. */
export function requireEnvironment(): void {
  try {
    readEnv();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
