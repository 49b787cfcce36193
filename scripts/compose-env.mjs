import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What docker-compose.yml asks for and nobody should have to think up. */
export const composeSecrets = [
  "POSTGRES_PASSWORD",
  "SB_OWNER_PASSWORD",
  "SB_APP_PASSWORD",
  "SB_WORKER_PASSWORD",
  "REDIS_PASSWORD",
  "STARBOARD_SECRET",
];

const settings = `
# Where people reach it; give the https address behind a proxy.
SITE_URL=http://localhost:3000
PORT=3000

# Real mail instead of the catcher:
# MAIL_URL=smtp://login:password@mail.example.org:587
# MAIL_FROM=Starboard <starboard@example.org>
`;

const file = fileURLToPath(new URL("../.env", import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(file)) {
    console.log(".env is there already and stays as it is.");
  } else {
    const lines = composeSecrets.map((name) => `${name}=${randomBytes(32).toString("hex")}`);
    writeFileSync(
      file,
      `# Secrets of this machine's containers: keep this file, and keep it private.\n${lines.join("\n")}\n${settings}`,
      { mode: 0o600 },
    );
    console.log("Wrote .env with secrets of its own. Next: docker compose up --build --detach");
  }
}
