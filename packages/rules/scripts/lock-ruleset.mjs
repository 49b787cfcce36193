// Writes the ruleset's content hash after a change of rules, weights, lexicons or model.
//   node packages/rules/scripts/lock-ruleset.mjs            for a version that is not published yet
//   node packages/rules/scripts/lock-ruleset.mjs --publish  and adds it to the history, where it never changes again
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSource } from "./load-source.mjs";

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "..", "src");
const { RULESET, RULESET_HISTORY, rulesetContentHash } = await loadSource(
  "ruleset.ts",
  "ruleset-content.ts",
  "ruleset-history.ts",
);
const hash = rulesetContentHash();
const published = RULESET_HISTORY.find((entry) => entry.version === RULESET.version);
if (published && published.hash !== hash) {
  process.stderr.write(
    `${RULESET.version} is published with another content: raise the version in src/ruleset.ts first.\n`,
  );
  process.exit(1);
}
writeFileSync(
  join(SOURCE, "ruleset-hash.ts"),
  `/** Content hash; written by scripts/lock-ruleset.mjs, checked by a test. */\nexport const RULESET_HASH = "${hash}";\n`,
);
if (process.argv.includes("--publish") && !published) {
  const file = join(SOURCE, "ruleset-history.ts");
  const line = `  { version: "${RULESET.version}", hash: "${hash}" },\n];`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/\[\];|\n\];/, (end) => (end === "[];" ? `[\n${line}` : `\n${line}`)),
  );
}
process.stdout.write(`${RULESET.version} ${hash}\n`);
