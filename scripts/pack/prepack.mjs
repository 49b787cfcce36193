// npm runs this before it packs packages/cli or packages/rules, in that folder: compiled JavaScript, and a manifest
// without references to the workspace. postpack.mjs puts the manifest back.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCli } from "./build-cli.mjs";
import { buildRules } from "./build-rules.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const FOLDER = process.cwd();
const KEPT = join(FOLDER, ".package.json.kept");

const BUILDS = {
  cli: async () => {
    await buildCli(ROOT, join(FOLDER, "dist", "starboard.mjs"), "#!/usr/bin/env node");
    return { bin: { starboard: "dist/starboard.mjs" }, files: ["dist/starboard.mjs"] };
  },
  rules: async () => ({ exports: await buildRules(ROOT, join(FOLDER, "dist")), files: ["dist"] }),
};

const build = BUILDS[basename(FOLDER)];
if (!build) throw new Error(`${FOLDER} is none of ${Object.keys(BUILDS).join(", ")}: only these are packed.`);
const manifest = join(FOLDER, "package.json");
// A pack that was cut short has left its own manifest behind.
const text = readFileSync(existsSync(KEPT) ? KEPT : manifest, "utf8");
const { name, version, type } = JSON.parse(text);
const { license, engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const packed = { name, version, license, type, engines, ...(await build()) };
writeFileSync(KEPT, text);
writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
