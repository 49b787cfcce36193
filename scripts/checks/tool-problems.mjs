import { posix } from "node:path";

const BIOME_MENDS = [
  [/^format$/, () => "npm run format"],
  [/^assist\//, () => "npx biome check --write and the file, or its folder."],
  [
    /^lint\/correctness\/noUndeclaredDependencies/,
    () => "Declare it in the package.json beside the file, or drop the import.",
  ],
  [/^lint\//, (_, title) => `Try npx biome check --write on it, or read npx biome explain ${title.split("/").at(-1)}.`],
  [/^suppressions\//, () => "Remove the comment."],
  [/^/, () => "Mend the syntax."],
];

/** Biome's JSON report as problems, with the number of files it has read. Hints of its lowest level are left out. */
export function biomeProblems(stdout) {
  const { diagnostics, summary } = JSON.parse(stdout);
  const problems = diagnostics
    .filter(({ severity }) => severity !== "information" && severity !== "hint")
    .map(({ category, message, location }) => {
      const file = location?.path;
      const mend = BIOME_MENDS.find(([pattern]) => pattern.test(category))[1](file, category);
      const what = category === "format" ? "not formatted." : message.split("\n")[0];
      return { file, line: location?.start?.line || undefined, rule: category.split("/").at(-1), what, mend };
    });
  return { problems, read: summary.changed + summary.unchanged };
}

/** `src/x.ts(3,5): error TS2307: …` as problems, the paths seen from the root. */
export function compilerProblems(folder, stdout) {
  return [...stdout.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+): (.*(?:\n {2}.*)*)/gm)].map(
    ([, path, line, rule, what]) => ({
      file: posix.normalize(posix.join(folder, path)),
      line: Number(line),
      rule,
      what,
      mend: "",
    }),
  );
}

const DEAD = {
  files: ["file", () => "no entry reaches it.", "Delete it, or import it from where it is needed."],
  dependencies: [
    "dependency",
    (name) => `${name} is declared and used nowhere.`,
    "Remove the line and run pnpm install.",
  ],
  devDependencies: [
    "dependency",
    (name) => `${name} is declared for development and used nowhere.`,
    "Remove the line and run pnpm install.",
  ],
  unlisted: [
    "undeclared",
    (name) => `${name} is used but not declared.`,
    "Add it to the package.json of the package, as catalog:.",
  ],
  unresolved: ["missing", (name) => `${name} points to nothing.`, "Correct the path."],
  binaries: [
    "binary",
    (name) => `the command ${name} belongs to no declared package.`,
    "Declare the package that brings it.",
  ],
  exports: ["export", (name) => `${name} is exported and imported nowhere.`, "Use it, drop the export, or delete it."],
  types: [
    "export",
    (name) => `the type ${name} is exported and used nowhere.`,
    "Use it, drop the export, or delete it.",
  ],
  duplicates: ["export", (name) => `${name} is exported twice.`, "Keep one name."],
  catalog: ["catalog", (name) => `${name} stands in the catalog and no package asks for it.`, "Remove the line."],
};

/** knip's JSON report as problems. A kind that is not in the list above is reported as it is, never passed over. */
export function deadCodeProblems(stdout) {
  const problems = [];
  for (const issue of JSON.parse(stdout).issues) {
    for (const [kind, found] of Object.entries(issue)) {
      if (!Array.isArray(found) || kind === "owners") continue;
      for (const one of found.flat()) {
        const [rule, what, mend] = DEAD[kind] ?? [kind, (name) => `${kind}: ${name}.`, "See knip's documentation."];
        problems.push({ file: issue.file, line: one.line, rule, what: what(one.name), mend });
      }
    }
  }
  return problems;
}
