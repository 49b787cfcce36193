import { createOwner } from "./commands/create-owner.ts";
import { deadLetters } from "./commands/dead-letters.ts";
import { migrate } from "./commands/migrate.ts";
import { seed } from "./commands/seed.ts";
import { status } from "./commands/status.ts";
import { verifyAudit } from "./commands/verify-audit.ts";

const COMMANDS: Readonly<Record<string, { run: (args: string[]) => Promise<void>; about: string }>> = {
  migrate: { run: migrate, about: "bring the database and the queue to this version (MIGRATION_DATABASE_URL)" },
  status: { run: status, about: "one JSON line: migrated, people, set-up address" },
  seed: { run: seed, about: "enter the demo through the use cases; a worker must be running" },
  "verify-audit": {
    run: verifyAudit,
    about: "compute every organisation's audit chain again and name what does not fit",
  },
  "dead-letters": {
    run: deadLetters,
    about: "jobs of no organisation that were given up: list, retry ID…, discard ID… --reason R",
  },
  "create-owner": {
    run: createOwner,
    about: "the first owner: --name --email --organisation --zone, password on stdin",
  },
};

const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const lines = Object.entries(COMMANDS).map(([key, { about }]) => `  ${key.padEnd(14)}${about}`);
  process.stderr.write(`Usage: command.mjs <command>\n${lines.join("\n")}\n`);
  process.exit(2);
}
try {
  await command.run(args);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
