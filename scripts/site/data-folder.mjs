import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { canEnter, findAccount } from "../postgres/account.mjs";

const markerName = "starboard-data.json";
/** Everything this program makes in the folder; `--fresh` removes these and nothing else. */
const ownNames = [
  "postgres",
  "redis",
  "logs",
  "children.json",
  "demo-people.json",
  "demo-seed.json",
  "secrets.json",
  markerName,
];

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/** Where the data lies: STARBOARD_DATA, else the place this system keeps a person's data in. */
export function dataFolderPath(env = process.env) {
  if (env.STARBOARD_DATA) return resolve(env.INIT_CWD ?? process.cwd(), env.STARBOARD_DATA);
  if (process.platform === "win32") return join(env.LOCALAPPDATA ?? join(homedir(), "AppData/Local"), "Starboard");
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support/Starboard");
  const folder = join(env.XDG_DATA_HOME || join(homedir(), ".local/share"), "starboard");
  // Root's home is usually closed to the account PostgreSQL runs as in its place.
  const account = findAccount(join(folder, "postgres/cluster"));
  return account && !canEnter(nearestExisting(folder), account) ? "/var/lib/starboard" : folder;
}

/** Makes the folder ours, or refuses one that holds other things. Returns its real path. */
export function openDataFolder(path) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const marker = join(path, markerName);
    if (!existsSync(marker)) {
      const strange = readdirSync(path).filter((name) => !ownNames.includes(name));
      if (strange.length > 0) {
        throw new Error(
          `${path} holds other things (${strange.slice(0, 3).join(", ")}): give an empty or new folder with STARBOARD_DATA.`,
        );
      }
      writeFileSync(marker, JSON.stringify({ program: "starboard", madeAt: new Date().toISOString() }));
    }
    // As root PostgreSQL runs as another account, which must be able to pass through; each part is closed itself.
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    mkdirSync(join(path, "logs"), { recursive: true, mode: 0o700 });
    return realpathSync(path);
  } catch (error) {
    if (!error.code) throw error;
    throw new Error(`The data folder ${path} cannot be used (${error.code}): give another with STARBOARD_DATA.`, {
      cause: error,
    });
  }
}

/** Removes what this program made in the folder. Refuses a folder that does not carry our mark. */
export function emptyDataFolder(path) {
  if (!existsSync(path)) return;
  if (!existsSync(join(path, markerName))) {
    if (readdirSync(path).length === 0) return;
    throw new Error(`${path} is no data folder of Starboard, so nothing in it was removed.`);
  }
  for (const name of ownNames) rmSync(join(path, name), { recursive: true, force: true });
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivately(file, text) {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text, { mode: 0o600 });
  renameSync(partial, file);
}

/** The secrets of this folder, made at its first use: the application's key and the passwords of its database logins. */
export function getSecrets(folder, env = process.env) {
  const file = join(folder, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = { ...kept };
  for (const name of ["starboardSecret", "ownerPassword", "appPassword", "workerPassword"]) {
    secrets[name] ??= randomBytes(32).toString("hex");
  }
  if (Object.keys(secrets).length > Object.keys(kept).length) writePrivately(file, JSON.stringify(secrets, null, 2));
  if (env.STARBOARD_SECRET) {
    if (env.STARBOARD_SECRET.length < 32)
      throw new Error("STARBOARD_SECRET is too short: give at least 32 random characters.");
    secrets.starboardSecret = env.STARBOARD_SECRET;
  }
  return secrets;
}
