import { parseArgs } from "node:util";
import { DISCARD_REASONS } from "@starboard/domain/discard-reasons";
import { discardUnownedLetters, listUnownedLetters, retryUnownedLetters } from "@starboard/services/operations";
import type { Runtime } from "@starboard/services/runtime";
import { compose } from "../compose.ts";
import { readEnv, WorkerEnv } from "../env.ts";

const USAGE = `dead-letters list
dead-letters retry ID…
dead-letters discard ID… --reason ${DISCARD_REASONS.join("|")}`;

/** Jobs of no organisation that were given up, for whoever runs the installation: see, try again, discard with a reason. */
export async function deadLetters(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { reason: { type: "string" } } });
  const [act, ...words] = positionals;
  const ids = words.map(Number);
  const reason = DISCARD_REASONS.find((known) => known === values.reason);
  const isWhole = ids.length > 0 && ids.every((id) => Number.isSafeInteger(id) && id > 0);
  const isAsked = act === "list" || (isWhole && (act === "retry" || (act === "discard" && reason)));
  if (!isAsked) throw new Error(USAGE);
  const { runtime } = await compose(readEnv(WorkerEnv), "dead-letters");
  try {
    if (act === "list") return await list(runtime);
    const decided = await (act === "discard" && reason
      ? discardUnownedLetters(runtime, ids, reason)
      : retryUnownedLetters(runtime, ids));
    for (const { id, jobName } of decided) process.stdout.write(`${id}  ${jobName}  ${act}\n`);
    const others = ids.filter((id) => !decided.some((one) => one.id === id));
    if (others.length > 0)
      throw new Error(`No job of no organisation waits for a decision under ${others.join(", ")}.`);
  } finally {
    await runtime.pool.end();
  }
}

async function list(runtime: Runtime): Promise<void> {
  const { letters, owned } = await listUnownedLetters(runtime);
  for (const { id, jobName, attempts, lastError, deadAt } of letters) {
    process.stdout.write(
      `${id}  ${jobName}  ${attempts} starts  ${deadAt?.toISOString()}  ${lastError ?? "unknown"}\n`,
    );
  }
  for (const { orgId, waiting } of owned) {
    process.stdout.write(`${waiting} of the organisation ${orgId} wait for its owner, under Operations\n`);
  }
  if (letters.length + owned.length === 0) process.stdout.write("No job is set aside.\n");
}
