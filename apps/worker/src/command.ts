// A module of its own, though it imports nothing before it knows the command.
export {};

interface Command {
  /** Loads what the command needs and nothing else: every start waits for `migrate`. */
  load: () => Promise<(args: string[]) => Promise<void>>;
  about: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    load: async () => (await import("./commands/migrate.ts")).migrate,
    about: "bring the database and the queue to this version (MIGRATION_DATABASE_URL)",
  },
  status: {
    load: async () => (await import("./commands/status.ts")).status,
    about: "one JSON line: migrated, people, set-up address",
  },
  seed: {
    load: async () => (await import("./commands/seed.ts")).seed,
    about: "enter the demo through the use cases; a worker must be running",
  },
  "verify-audit": {
    load: async () => (await import("./commands/verify-audit.ts")).verifyAudit,
    about: "compute every organisation's audit chain again and name what does not fit",
  },
  "dead-letters": {
    load: async () => (await import("./commands/dead-letters.ts")).deadLetters,
    about: "jobs of no organisation that were given up: list, retry ID…, discard ID… --reason R",
  },
  "create-owner": {
    load: async () => (await import("./commands/create-owner.ts")).createOwner,
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
  const run = await command.load();
  await run(args);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
