import { constants, copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Kept as empty folders: what is in them belongs to the running server or is made anew at its start. */
const emptied = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "pg_wal",
]);
const isLeftOut = (name) => /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*)$|^pgsql_tmp/.test(name);

/** A folder's files. One that vanishes meanwhile was a temporary one: a running server makes and removes them. */
export function copyFolder(from, to, isWanted = () => true) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isWanted(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target, isWanted);
    else if (entry.isFile()) copyIfThere(source, target);
  }
}

function copyIfThere(source, target) {
  try {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** The files of a running server between `pg_backup_start` and `pg_backup_stop`, without its log of changes. */
export function copyRunningCluster(cluster, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(cluster, { withFileTypes: true })) {
    const [source, target] = [join(cluster, entry.name), join(to, entry.name)];
    if (emptied.has(entry.name)) mkdirSync(target, { mode: 0o700 });
    else if (entry.isDirectory()) copyFolder(source, target, (name) => !isLeftOut(name));
    else if (!isLeftOut(entry.name)) copyIfThere(source, target);
  }
}
