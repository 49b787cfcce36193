// Times the engine against a bare scan of the same texts, in CPU time of this process, in one run.
//   node packages/rules/scripts/bench-rules.mjs [--json]
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { loadSource } from "./load-source.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
const WORDS = 420;
const SAMPLES = 30;
const { evaluate, readFacts, tokenize } = await loadSource("evaluate.ts", "facts/read-facts.ts", "text/tokenize.ts");

const stories = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(join(CORPUS, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .map((story) => story.text ?? Object.values(story.sections).join(" "));
const words = stories.join(" ").split(" ");
const texts = Array.from({ length: Math.floor(words.length / WORDS) }, (_, at) =>
  words.slice(at * WORDS, (at + 1) * WORDS).join(" "),
);

const scan = (text) => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
};

let sink = 0;
/** CPU time of one text in µs: the median and the 99th percentile over the samples and texts. */
function time(run) {
  for (let round = 0; round < 60; round++) for (const text of texts) sink += run(text) ? 1 : 0;
  const measured = [];
  for (const text of texts) {
    const repeats = 8;
    for (let sample = 0; sample < SAMPLES; sample++) {
      const before = process.cpuUsage();
      for (let repeat = 0; repeat < repeats; repeat++) sink += run(text) ? 1 : 0;
      const { user, system } = process.cpuUsage(before);
      measured.push((user + system) / repeats);
    }
  }
  measured.sort((a, b) => a - b);
  return { p50: measured[measured.length >> 1], p99: measured[Math.floor(measured.length * 0.99)] };
}

// The scan is too short for the CPU clock: a hundred of them are timed together.
const scanUs =
  time((text) => {
    let sum = 0;
    for (let round = 0; round < 100; round++) sum += scan(text);
    return sum;
  }).p50 / 100;
const rows = {
  tokenise: time(tokenize),
  facts: time((text) => readFacts({ text })),
  evaluate: time((text) => evaluate({ text })),
};
const { outputFiles } = await build({
  entryPoints: [join(HERE, "..", "src", "evaluate.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  platform: "neutral",
});
const bundleGzipKb = Math.round(gzipSync(outputFiles[0].contents, { level: 9 }).length / 102.4) / 10;
const round = (value) => Math.round(value * 10) / 10;
const figures = {
  scanUs: round(scanUs),
  fullP50Us: round(rows.evaluate.p50),
  fullP99Us: round(rows.evaluate.p99),
  ratioToScan: round(rows.evaluate.p50 / scanUs),
  peers: {},
  bundleGzipKb,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  process.stdout.write(
    `${texts.length} texts of ${WORDS} words, CPU time in µs a text (${sink > 0 ? "warmed" : ""})\n`,
  );
  process.stdout.write(`  bare scan  ${figures.scanUs}\n`);
  for (const [name, { p50, p99 }] of Object.entries(rows)) {
    process.stdout.write(`  ${name.padEnd(10)} ${round(p50)} (p99 ${round(p99)}), ${round(p50 / scanUs)} × the scan\n`);
  }
  process.stdout.write(`  bundle     ${bundleGzipKb} KB gzip\n`);
}
