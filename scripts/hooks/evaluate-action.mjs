// The one step of action.yml: inputs come as environment, outputs go into the file that the runner names.
import { execFileSync } from "node:child_process";
import { appendFileSync, closeSync, openSync, readFileSync } from "node:fs";
import { runEvaluate } from "./run-evaluate.mjs";

const { FILES = "", FAIL_UNDER = "", PROFILE = "", SARIF = "starboard.sarif", GITHUB_OUTPUT } = process.env;

/** Git's own patterns, so that nothing ignored or generated is read. */
function findFiles(patterns) {
  const specs = patterns
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (specs.length === 0) throw new Error("The input “files” is empty: name files, such as stories/**/*.md.");
  const listed = execFileSync("git", ["ls-files", "-z", "--", ...specs.map((spec) => `:(glob)${spec}`)], {
    encoding: "utf8",
  });
  const files = listed.split("\0").filter((file) => file !== "");
  if (files.length === 0) throw new Error(`No file in git matches “${specs.join("”, “")}”.`);
  return files;
}

function report(status) {
  const { results } = JSON.parse(readFileSync(SARIF, "utf8")).runs[0];
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `sarif=${SARIF}\nfindings=${results.length}\n`);
  console.log(`${results.length === 1 ? "1 finding is" : `${results.length} findings are`} in ${SARIF}.`);
  if (status === 1) console.log(`::error::A story scores below ${FAIL_UNDER}.`);
}

try {
  const files = findFiles(FILES);
  const options = [
    "--format",
    "sarif",
    ...(FAIL_UNDER ? ["--fail-under", FAIL_UNDER] : []),
    ...(PROFILE ? ["--profile", PROFILE] : []),
  ];
  const file = openSync(SARIF, "w");
  const status = await runEvaluate([...options, "--", ...files], file);
  closeSync(file);
  if (status === 2) console.log("::error::A story could not be read; the line above says which and why.");
  else report(status);
  process.exitCode = status;
} catch (error) {
  console.log(`::error::${error.message}`);
  process.exitCode = 2;
}
