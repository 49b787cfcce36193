import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { failWith, say } from "../machine/say.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";
import { readStolenSeconds } from "./stolen-time.mjs";

const help = `npm test [-- options] [filters]     every part in order, each within its budget

  --only PART    verify, unit, integration, build, matrix, chaos or e2e; may be given several times
  --full         the long form of every law, without budgets (npm run test:full): takes hours
  filters        passed on to vitest or Playwright, with --only: npm test -- --only unit packages/rules
`;

function parseTestOptions(args, names) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true, default: [] },
      full: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const only = values.only.flatMap((name) => name.split(","));
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no part “${unknown}”: the parts are ${names.join(", ")}.`);
  if (positionals.length > 0 && only.length !== 1)
    throw new Error("Filters need one part: npm test -- --only unit packages/rules");
  return { only, filters: positionals, isFull: values.full, isHelp: values.help };
}

/** A budget is meant for a machine that does nothing else: the load tells a slow part from a busy machine. */
function describeLoad() {
  const [load] = loadavg();
  return load > 0 ? `, at a load of ${load.toFixed(1)} on ${availableParallelism()} cores` : "";
}

/** "3 s of them withheld by the host", where that is to be told. */
const describeStolen = (stolen) => (stolen >= 1 ? `, ${stolen.toFixed(0)} s of them withheld by the host` : "");

/**
 * Runs one part and judges it: its own exit, its counts, its time on cores of its own (docs/adr/0016). Returns the counts
 * and the reasons it failed for.
 */
async function runPart(part, context) {
  const from = performance.now();
  const stolenBefore = readStolenSeconds();
  const problems = [];
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { code, ...counted } = await part.run(context);
    counts = counted;
    if (code !== 0 && counts.failed === 0) problems.push(`ended with ${code === null ? "a signal" : `code ${code}`}`);
  } catch (error) {
    problems.push(error.message);
  }
  const seconds = (performance.now() - from) / 1000;
  const stolen = readStolenSeconds() - stolenBefore;
  const isWhole = context.filters.length === 0;
  if (part.hasTests && problems.length === 0 && counts.passed + counts.failed === 0) problems.push("ran no test");
  if (isWhole && counts.skipped > 0)
    problems.push(`skipped ${counts.skipped} tests, and a skipped test proves nothing`);
  if (!context.isFull && seconds - stolen > part.budgetSeconds)
    problems.push(`took ${seconds.toFixed(0)} s of ${part.budgetSeconds} s${describeStolen(stolen)}${describeLoad()}`);
  const figures = part.hasTests ? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : "";
  say(
    `${part.name}: ${seconds.toFixed(1)} s of ${part.budgetSeconds} s${describeStolen(stolen)}${figures}${problems.map((problem) => `\n    ${part.name} failed: ${problem}`).join("")}`,
  );
  return { ...counts, name: part.name, seconds, stolen, problems };
}

function printSummary(results, budgets) {
  console.log("\n  part           seconds withheld   budget   passed   failed  skipped");
  for (const { name, seconds, stolen, passed, failed, skipped, problems } of results) {
    const cells = [seconds.toFixed(1), stolen.toFixed(1), budgets.get(name), passed, failed, skipped]
      .map((cell) => String(cell).padStart(9))
      .join("");
    console.log(`  ${name.padEnd(13)}${cells}${problems.length > 0 ? `   ${problems[0].split("\n")[0]}` : ""}`);
  }
}

/** npm test. Its last line is the sum of all parts; a part that fails without a failing test counts as one failure. */
export async function testCommand(args) {
  const stopSwitch = createStopSwitch();
  const results = [];
  let isWhole = false;
  let runFolder = null;
  try {
    await installIfNeeded();
    // Only now: the parts reach into what the install brings.
    const { parts, createRunFolder } = await import("./parts.mjs");
    const { requireTools } = await import("./tools.mjs");
    const { only, filters, isFull, isHelp } = parseTestOptions(
      args,
      parts.map((part) => part.name),
    );
    if (isHelp) return console.log(help);
    const chosen = parts.filter((part) => only.length === 0 || only.includes(part.name));
    await requireTools([...new Set(chosen.flatMap((part) => part.tools ?? []))]);
    runFolder = createRunFolder();
    const context = { filters, isFull, folder: runFolder.folder, signal: stopSwitch.signal };
    for (const part of chosen) {
      if (stopSwitch.isInterrupted) break;
      say(`Part ${part.name}`);
      await part.prepare?.();
      results.push(await runPart(part, context));
    }
    printSummary(results, new Map(parts.map((part) => [part.name, part.budgetSeconds])));
    isWhole = results.length === chosen.length && !stopSwitch.isInterrupted;
  } catch (error) {
    failWith(error);
  } finally {
    runFolder?.remove();
    stopSwitch.release();
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const silent = results.filter((result) => result.problems.length > 0 && result.failed === 0).length;
  const failed = sum("failed") + silent + (isWhole ? 0 : 1);
  console.log(`\n${sum("passed")} passed, ${failed} failed, ${sum("skipped")} skipped`);
  if (failed > 0 || results.some((result) => result.problems.length > 0)) process.exitCode = 1;
}
