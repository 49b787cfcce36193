import { isModule, isTestFile, readText } from "./walk-tree.mjs";

/** Data and generated files: their length says nothing about the code. */
const EXEMPT = [
  /(?:^|\/)(?:corpus|fixtures|lexicons|__snapshots__)\//,
  /^packages\/demo\/src\/people\//,
  /^packages\/db\/drizzle\//,
  /^docs\/rules\//,
  /^pnpm-lock\.yaml$/,
  /\.(?:json|svg|snap)$/,
];

/** Lines at most, the first row that matches. 300 is the ceiling of every source file. */
const LIMITS = [
  {
    match: /^apps\/web\/src\/app\/.*page\.tsx$/,
    lines: 40,
    mend: "A page reads params, prefetches and shows one feature: move the rest into features/.",
  },
  { match: /^packages\/api\/src\/routers\//, lines: 80, mend: "A router is a table of contents: split it by entity." },
  {
    match: /^packages\/rules\/src\/rules\//,
    lines: 120,
    mend: "Move its words into a lexicon and its text work into a fact.",
  },
  { match: /(?:^|\/)index\.tsx?$/, lines: 30, mend: "A barrel over 30 lines hides what is used: import subpaths." },
  { match: /./, lines: 300, mend: "Split it by noun: one main export a file." },
];

const SOURCE = /\.(?:ts|tsx|mts|mjs|js|css|sql|sh|ya?ml)$/;

const lineCount = (text) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** No source file over its ceiling. */
export function checkSizes({ root, files }) {
  const problems = [];
  for (const file of files) {
    if (!SOURCE.test(file) || EXEMPT.some((pattern) => pattern.test(file))) continue;
    const lines = lineCount(readText(root, file));
    const ceiling = isTestFile(file) ? LIMITS.at(-1) : LIMITS.find(({ match }) => match.test(file));
    if (lines <= ceiling.lines) continue;
    problems.push({
      file,
      rule: "size",
      what: `it has ${lines} lines, ${ceiling.lines} are the ceiling here.`,
      mend: ceiling.mend,
    });
  }
  return problems;
}

const COMMENT_LINES = 3;

/** Comments say why, in at most three lines; docstrings may be longer. */
export function checkComments({ root, files }) {
  const problems = [];
  for (const file of files.filter(isModule)) {
    let run = 0;
    for (const [index, line] of [...readText(root, file).split("\n"), ""].entries()) {
      if (/^\s*\/\//.test(line)) {
        run += 1;
        continue;
      }
      if (run > COMMENT_LINES) {
        const mend = "Keep the reason, drop what the code says; a long story is an ADR or a docstring.";
        problems.push({ file, line: index - run + 1, rule: "comment", what: `a comment of ${run} lines.`, mend });
      }
      run = 0;
    }
  }
  return problems;
}
