import { join } from "node:path";
import { isInstalled } from "./checks/run-tool.mjs";
import { requireNode } from "./machine/node-version.mjs";

const USAGE = "npm run verify [-- --only types,docs]";

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function runStep({ name, run }) {
  const from = performance.now();
  const { problems, summary } = await attempt(run);
  const mark = problems.length === 0 ? "ok" : `${problems.length} wrong`;
  console.log(`${name.padEnd(12)} ${mark.padEnd(10)} ${seconds(from).padStart(7)}   ${summary}`);
  return { name, problems };
}

/** A step that breaks has found something too: the other steps still run. */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return { problems: [{ rule: "broken", what: `the check itself failed: ${error.stack}`, mend: "" }], summary: "" };
  }
}

function show({ name, problems }) {
  console.log(`\n${name}`);
  for (const [index, { file, line, rule, what, mend }] of problems.entries()) {
    const place = [file, line].filter(Boolean).join(":");
    console.log(`  ${[place, `[${rule}]`].filter(Boolean).join(" ")} ${what}`);
    if (mend && mend !== problems[index + 1]?.mend) console.log(`      mend: ${mend}`);
  }
}

/** Two lanes: the type check, which is a row of processes, beside everything else. */
async function verify(steps) {
  const [first, ...others] = steps;
  const rest = async () => {
    const results = [];
    for (const step of others) results.push(await runStep(step));
    return results;
  };
  const [longest, results] = await Promise.all([runStep(first), rest()]);
  return [longest, ...results];
}

async function main() {
  requireNode();
  const from = performance.now();
  const root = join(import.meta.dirname, "..");
  if (!isInstalled(root)) throw new Error("the packages are not installed. `npm start` and `npm test` install them.");
  const { verifySteps } = await import("./checks/verify-steps.mjs");
  const steps = verifySteps(root);
  const at = process.argv.indexOf("--only");
  const wanted = at === -1 ? steps.map(({ name }) => name) : (process.argv[at + 1] ?? "").split(",");
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Error(`there is no step "${unknown}". ${USAGE}; steps: ${steps.map(({ name }) => name).join(", ")}.`);
  const results = await verify(steps.filter(({ name }) => wanted.includes(name)));
  const failed = results.filter(({ problems }) => problems.length > 0);
  for (const result of failed) show(result);
  if (failed.length === 0) {
    console.log(`\nverify: ${results.length} steps, nothing wrong, ${seconds(from)}.`);
    return;
  }
  const list = failed.map(({ name, problems }) => `${name} (${problems.length})`).join(", ");
  console.log(`\nverify: ${failed.length} of ${results.length} steps found something: ${list}. ${seconds(from)}.`);
  process.exitCode = 1;
}

main().catch((error) => {
  console.error(`verify: ${error.message}`);
  process.exitCode = 1;
});
