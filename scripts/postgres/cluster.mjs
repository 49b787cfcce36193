import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { runAs } from "./account.mjs";

/** The superuser's password, made at the first start and kept beside the cluster, readable by its owner only. */
export function getSuperuserPassword(folder) {
  const file = join(folder, "superuser-password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(join(folder, "cluster"))) {
    throw new Error(
      `${file} is missing, so nobody can sign in to the database beside it: put it back from a copy, or start with an empty data folder.`,
    );
  }
  const password = randomBytes(24).toString("hex");
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** Refuses a cluster that another major version of PostgreSQL made, naming the command that carries the data over. */
export function assertSameMajor(folder, major) {
  const file = join(folder, "cluster", "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : major;
  if (found === major) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${found}, this Starboard brings ${major}. With the programs of PostgreSQL ${found} installed, this carries the data over and keeps the old folder: node scripts/upgrade-data.mjs "${folder}" --from <folder with the ${found} programs, such as /usr/lib/postgresql/${found}/bin>`,
  );
}

/**
 * Makes the cluster when there is none. It is made under another name and then renamed, so that a kill in the
 * middle leaves nothing that looks finished.
 */
export function createCluster({ folder, binaries, account, password, durable }) {
  for (const name of readdirSync(folder)) {
    if (/^(cluster\.new|password)-/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const cluster = join(folder, "cluster");
  if (existsSync(join(cluster, "PG_VERSION"))) return false;
  const fresh = join(folder, `cluster.new-${process.pid}`);
  const passwordFile = join(folder, `password-${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  chmodSync(fresh, 0o700);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const made = spawnSync(
    binaries.program("initdb"),
    [
      ...["-D", fresh, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"],
      // The built-in locale sorts alike on every system, so an index survives an update of glibc.
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"],
      ...(durable ? [] : ["--no-sync", "-c", "scram_iterations=1"]),
    ],
    { ...runAs(account), cwd: "/", encoding: "utf8", env: { ...systemEnvironment(), LC_ALL: "C", TZ: "UTC" } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const said = `${made.stderr ?? ""}`
      .trim()
      .split("\n")
      .filter((line) => /error|fatal|could not/i.test(line));
    throw new Error(
      `PostgreSQL could not make its files in ${folder}: ${said[0] ?? made.error?.message ?? `exit code ${made.status}`}`,
    );
  }
  renameSync(fresh, cluster);
  return true;
}

function systemEnvironment() {
  return process.platform === "win32" ? process.env : { PATH: "/usr/bin:/bin" };
}
