import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { say, step } from "../machine/say.mjs";
import { findNote, inRepository, writeNote } from "./repository.mjs";

const { packageManager } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));

/** What the installed packages depend on: the lockfile, every package.json, and this machine's kind. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  const files = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
  for (const parent of ["apps", "packages"]) {
    for (const name of readdirSync(inRepository(parent)).sort()) files.push(join(parent, name, "package.json"));
  }
  for (const file of files)
    if (existsSync(inRepository(file))) hash.update(file).update(readFileSync(inRepository(file)));
  return hash.digest("hex");
}

/** pnpm's own copy of the lockfile it has installed: it changes when somebody installs by hand. */
function installedLockfile() {
  const file = inRepository("node_modules/.pnpm/lock.yaml");
  return existsSync(file) ? readFileSync(file) : null;
}

const digest = (content) => createHash("sha256").update(content).digest("hex");

function isInstalled(wanted) {
  const lockfile = installedLockfile();
  if (!lockfile) return false;
  const note = findNote("install");
  // Without a note of ours somebody ran pnpm by hand; its copy then tells whether that was for this lockfile.
  if (!note) return lockfile.equals(readFileSync(inRepository("pnpm-lock.yaml")));
  return note.fingerprint === wanted && note.lockfile === digest(lockfile);
}

/** The npx that belongs to the npm that runs us, else the one on PATH. */
function npxCommand() {
  const besideNpm = process.env.npm_execpath && join(dirname(process.env.npm_execpath), "npx-cli.js");
  const besideNode = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npx-cli.js");
  for (const file of [besideNpm, besideNode])
    if (file && existsSync(file)) return { command: process.execPath, first: [file] };
  return { command: process.platform === "win32" ? "npx.cmd" : "npx", first: [], shell: process.platform === "win32" };
}

/** Runs pnpm in the version that package.json names, without it being installed on the machine. */
export async function runPnpm(args, { show = false, env = {} } = {}) {
  const { command, first, shell } = npxCommand();
  try {
    return await runCommand(command, [...first, "--yes", "--prefer-offline", packageManager, ...args], {
      show,
      shell,
      cwd: inRepository(),
      // CI keeps pnpm from asking questions that nobody answers.
      env: { ...process.env, CI: "true", npm_config_update_notifier: "false", ...env },
    });
  } catch (error) {
    throw new Error(`npx could not be started (${error.message}): it comes with Node, so install Node as a whole.`, {
      cause: error,
    });
  }
}

/** Installs the packages of the lockfile unless they are there already. */
export async function installIfNeeded() {
  const wanted = fingerprint();
  if (isInstalled(wanted)) {
    if (!findNote("install")) writeNote("install", { fingerprint: wanted, lockfile: digest(installedLockfile()) });
    return false;
  }
  await step("Installing packages", async () => {
    const { code, output } = await runPnpm(["install", "--frozen-lockfile", "--reporter=append-only"], {
      show: process.stdout.isTTY,
    });
    if (code !== 0) {
      if (!process.stdout.isTTY) say(lastLines(output));
      throw new Error(
        "The packages could not be installed: pnpm's last lines above say why (no network, or a full disk, most often).",
      );
    }
  });
  writeNote("install", { fingerprint: wanted, lockfile: digest(installedLockfile()) });
  return true;
}
