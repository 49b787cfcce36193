import { readText } from "./walk-tree.mjs";

const BINARY = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|pdf|gz|zip|wasm)$/;
const CODE = /\.(?:ts|tsx|mts|mjs|js|cjs|css|sql|sh|ya?ml|toml|conf|html|hbs)$|(?:^|\/)(?:Dockerfile[^/]*|run)$/;
const TEST = /\.(?:test|spec|bench)\.(?:ts|tsx|mjs)$/;

/** Written in pieces, so that this file does not find itself. */
const LEFTOVERS = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`);
const REGISTRIES = new RegExp(
  `\\b(?:${["registry\\.npm" + "js", "registry\\.yarn" + "pkg", "npm" + "mirror", "npm\\.pkg\\.git" + "hub"].join("|")})`,
);
const MACHINE_PATHS = /(?:^|[\s"'`=(:,])(?:\/(?:work|root|home\/[\w.-]+|Users\/[\w.-]+)\/|\/tmp\/|[A-Z]:\\+Users)/;
const HALF_TESTS =
  /\b(?:describe|test|it|suite)\s*\.\s*(?:only|skip|skipIf|runIf|todo|fixme|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\s*\(/;
const MOCKS = /\bvi\s*\.\s*(?:mock|doMock|hoisted)\s*\(/;

const RULES = [
  {
    rule: "leftover",
    in: CODE,
    pattern: LEFTOVERS,
    what: "a note that something is not done",
    mend: "Do it now, or open an issue and drop the note.",
  },
  {
    rule: "registry",
    in: /./,
    pattern: REGISTRIES,
    what: "the address of a package registry",
    mend: "Leave the registry to the person's own configuration.",
  },
  {
    rule: "machine",
    in: /./,
    but: /^infra\/|\.test\.[^/]+$/,
    pattern: MACHINE_PATHS,
    what: "an absolute path of one machine",
    mend: "Derive it: import.meta.dirname, os.tmpdir(), or a setting in env.ts.",
  },
  {
    rule: "half-test",
    in: TEST,
    pattern: HALF_TESTS,
    what: "a test that is left out or runs alone",
    mend: "Make it run, or delete it: a missing server is a failure, never a skip.",
  },
  {
    rule: "mock",
    in: TEST,
    pattern: MOCKS,
    what: "a mocked module",
    mend: "Run the real part, or hand a fake in through the port that the product uses.",
  },
];

/** Words that no file of the project may hold. */
export function checkBannedText({ root, files }) {
  const problems = [];
  for (const file of files) {
    if (BINARY.test(file)) continue;
    const rules = RULES.filter((one) => one.in.test(file) && !one.but?.test(file));
    const lines = readText(root, file).split("\n");
    for (const [index, line] of lines.entries()) {
      for (const { rule, pattern, what, mend } of rules) {
        const found = line.match(pattern)?.[0];
        if (found) problems.push({ file, line: index + 1, rule, what: `${what}: ${found.trim()}`, mend });
      }
    }
  }
  return problems;
}
