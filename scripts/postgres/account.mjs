import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

function nobody() {
  let passwd = "";
  try {
    passwd = readFileSync("/etc/passwd", "utf8");
  } catch {
    // No list of accounts: the usual numbers are tried.
  }
  const [, , uid, gid] = passwd.match(/^nobody:.*$/m)?.[0].split(":") ?? [];
  // macOS writes -2; the system calls want it unsigned.
  return { name: "nobody", uid: Number(uid ?? 65_534) >>> 0, gid: Number(gid ?? 65_534) >>> 0 };
}

/**
 * The account PostgreSQL has to run as, or null for our own. PostgreSQL refuses root: an existing cluster
 * then runs as its owner, a new one as `nobody`.
 */
export function findAccount(clusterFolder) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Options for spawn that make the child run as the account. */
export function runAs(account) {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** True when the account may enter the folder: asked of the system itself, so that access lists count too. */
export function canEnter(folder, account) {
  const asked = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...runAs(account), cwd: "/", stdio: "ignore" });
  return asked.status === 0;
}
