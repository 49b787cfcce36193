// npm runs this before it packs packages/cli or packages/rules, in that folder: compiled JavaScript, licences, the pages
// of the rules, a README for who installs it, and a manifest without references to the workspace. postpack.mjs undoes it.
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCli } from "./build-cli.mjs";
import { buildRules } from "./build-rules.mjs";
import { thirdPartyLicences } from "./third-party.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const FOLDER = process.cwd();
const KEPT = join(FOLDER, ".package.json.kept");
const KEPT_README = join(FOLDER, ".README.md.kept");

const BUILDS = {
  cli: async () => {
    const metafile = await buildCli(ROOT, join(FOLDER, "dist", "starboard.mjs"), "#!/usr/bin/env node");
    return { metafile, bin: { starboard: "dist/starboard.mjs" }, files: ["dist/starboard.mjs"] };
  },
  rules: async () => ({ ...(await buildRules(ROOT, join(FOLDER, "dist"))), files: ["dist"] }),
};

const build = BUILDS[basename(FOLDER)];
if (!build) throw new Error(`${FOLDER} is none of ${Object.keys(BUILDS).join(", ")}: only these are packed.`);
const manifest = join(FOLDER, "package.json");
// A pack that was cut short has left its own manifest behind.
const text = readFileSync(existsSync(KEPT) ? KEPT : manifest, "utf8");
const { name, version, type } = JSON.parse(text);
const { license, engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const { metafile, files, ...entries } = await build();
const notices = join("dist", "THIRD-PARTY-LICENCES.txt");
const packed = { name, version, license, type, engines, ...entries, files: [...new Set([...files, notices, "docs"])] };
writeFileSync(join(FOLDER, notices), thirdPartyLicences(metafile));
cpSync(join(ROOT, "LICENSE"), join(FOLDER, "LICENSE"));
cpSync(join(ROOT, "docs", "rules"), join(FOLDER, "docs", "rules"), { recursive: true });
const readme = join(FOLDER, "README.md");
if (!existsSync(KEPT_README)) renameSync(readme, KEPT_README);
const written = readFileSync(join(ROOT, "scripts", "pack", `readme-${basename(FOLDER)}.md`), "utf8");
// The pages lie beside it in the package.
writeFileSync(readme, written.replaceAll("](../../docs/", "](docs/"));
writeFileSync(KEPT, text);
writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
