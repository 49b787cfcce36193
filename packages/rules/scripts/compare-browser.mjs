// Evaluates texts of the corpus in Node and in Chromium and fails where one byte differs.
//   npm run -s compare:browser      needs Chromium: CHROMIUM_PATH or the system's
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadSource } from "./load-source.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const chromium = [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));
if (chromium === undefined) {
  process.stderr.write("Chromium is missing: set CHROMIUM_PATH.\n");
  process.exit(1);
}
const inputs = readdirSync(CORPUS)
  .filter((name) => name.startsWith("stories") && name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(join(CORPUS, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .map(({ kind, text, sections }) => ({ kind, text, sections }));

const { evaluate } = await loadSource("evaluate.ts");
/** Every third text by rules of an organisation's own. */
const PROFILE = {
  name: "Ours",
  version: 3,
  seniority: "senior",
  weights: { learning: 30 },
  targetSeconds: [90, 150],
  rules: { "concision/filler": { threshold: 2 }, "ownership/we-only": { severity: "must" } },
  vocabulary: { names: ["Atlas 3"], roles: ["ward sister"], guardrails: ["two-nurse check"] },
};
const OWN_EVERY = 3;
const inNode = inputs.map((input, at) => JSON.stringify(evaluate(input, at % OWN_EVERY ? {} : { profile: PROFILE })));

const { outputFiles } = await build({
  entryPoints: [join(HERE, "..", "src", "evaluate.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "rules",
});
const asScript = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
const page = `<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>${outputFiles[0].text.replaceAll("</script", "<\\/script")}</script>
<script>
const profile = ${asScript(PROFILE)};
const outputs = ${asScript(inputs)}.map((input, at) => JSON.stringify(rules.evaluate(input, at % ${OWN_EVERY} ? {} : { profile })));
document.getElementById("out").textContent = btoa(unescape(encodeURIComponent(JSON.stringify(outputs))));
</script>`;
const folder = mkdtempSync(join(tmpdir(), "starboard-bytes-"));
try {
  const file = join(folder, "page.html");
  writeFileSync(file, page);
  const dom = execFileSync(
    chromium,
    [
      "--headless",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      `--user-data-dir=${join(folder, "profile")}`,
      "--dump-dom",
      `file://${file}`,
    ],
    { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] },
  );
  const encoded = /<pre id="out">([^<]*)<\/pre>/.exec(dom)?.[1] ?? "";
  const inBrowser = encoded === "" ? [] : JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
  const differing = inNode.filter((output, index) => output !== inBrowser[index]).length;
  const hash = createHash("sha256").update(inNode.join("\n")).digest("hex").slice(0, 16);
  process.stdout.write(`${inputs.length} stories, ${differing} differ between Node and Chromium (${hash})\n`);
  process.exitCode = differing === 0 && inBrowser.length === inputs.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
