// Times the engine and its peers against a bare scan of the same texts, in one run.
//   npm run -s bench:rules            a table
//   npm run -s bench:rules -- --json  one line of JSON
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { PEERS } from "./bench/peers.mjs";
import { loadSource } from "./load-source.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const CORPUS = join(HERE, "..", "corpus");
/** All texts are of one length, so that the slowest calls tell of the engine and not of long texts. */
const WORDS = 420;
const SAMPLES = 30;
const PEER_TEXTS = 12;
const PEER_SAMPLES = 3;
const { evaluate, readFacts, tokenize } = await loadSource("evaluate.ts", "facts/read-facts.ts", "text/tokenize.ts");

const words = readdirSync(CORPUS)
  .filter((name) => name.startsWith("stories") && name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(join(CORPUS, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .map((story) => story.text ?? Object.values(story.sections).join(" "))
  .join(" ")
  .split(" ");
const texts = Array.from({ length: Math.floor(words.length / WORDS) }, (_, at) =>
  words.slice(at * WORDS, (at + 1) * WORDS).join(" "),
);

const SCANS = 100;

/** A hundred scans, because one is too short for the clock. */
function scan(text) {
  let sum = 0;
  for (let round = 0; round < SCANS; round++) {
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  }
  return sum;
}

let sink = 0;
const median = (sorted) => sorted[sorted.length >> 1];

/**
 * Single calls in µs of CPU time, warmed: the median and the 99th percentile over all of them.
 * The clock on the wall would time the machine's other work too.
 */
function time(run) {
  for (let round = 0; round < SAMPLES; round++) for (const text of texts) sink += run(text) ? 1 : 0;
  const calls = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    for (const text of texts) {
      const before = process.cpuUsage();
      sink += run(text) ? 1 : 0;
      const { user, system } = process.cpuUsage(before);
      calls.push(user + system);
    }
  }
  calls.sort((a, b) => a - b);
  return { p50: median(calls), p99: calls[Math.floor(calls.length * 0.99)] };
}

async function timePeer(load) {
  const run = await load();
  const calls = [];
  for (let sample = 0; sample <= PEER_SAMPLES; sample++) {
    for (const text of texts.slice(0, PEER_TEXTS)) {
      const before = process.cpuUsage();
      sink += (await run(text)) ? 1 : 0;
      const { user, system } = process.cpuUsage(before);
      if (sample > 0) calls.push(user + system);
    }
  }
  return median(calls.sort((a, b) => a - b));
}

const scanUs = time(scan).p50 / SCANS;
const rows = {
  tokenise: time(tokenize),
  facts: time((text) => readFacts({ text })),
  evaluate: time((text) => evaluate({ text })),
};
const peers = {};
const notes = [];
for (const [name, load] of Object.entries(PEERS)) {
  try {
    peers[name] = await timePeer(load);
  } catch (error) {
    notes.push(`  ${name.padEnd(10)} not timed: ${String(error.message).split("\n")[0]}`);
  }
}
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
const full = rows.evaluate.p50;
const figures = {
  scanUs: round(scanUs),
  fullP50Us: round(full),
  fullP99Us: round(rows.evaluate.p99),
  ratioToScan: round(full / scanUs),
  peers: Object.fromEntries(Object.entries(peers).map(([name, us]) => [name, round(us / full)])),
  bundleGzipKb,
};
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  const lines = [
    `${texts.length} texts of ${WORDS} words, µs a text, CPU time, median of single calls${sink > 0 ? ", warmed" : ""}`,
    `  bare scan  ${figures.scanUs}`,
    ...Object.entries(rows).map(
      ([name, { p50, p99 }]) =>
        `  ${name.padEnd(10)} ${round(p50)} (p99 ${round(p99)}), ${round(p50 / scanUs)} × the scan`,
    ),
    ...Object.entries(peers).map(([name, us]) => `  ${name.padEnd(10)} ${round(us)}, ${round(us / full)} × ours`),
    ...notes,
    `  bundle     ${bundleGzipKb} KB gzip`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
process.exit(0);
