import { readEnvironments } from "./read-environment.mjs";
import { readText } from "./walk-tree.mjs";

const EXAMPLE = ".env.example";
/** The keys of an example file: `KEY=value`, or `# KEY=value` for one that may stay unset. */
export const exampleKeys = (text) => [...text.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map(([, key]) => key);

/** `.env.example` lists exactly what the apps' env.ts files read. */
export async function checkEnvironmentExample({ root, files }, environments = readEnvironments({ root, files })) {
  const readers = await environments;
  const readBy = new Map();
  const problems = [];
  const report = (file, what, mend) => problems.push({ file, rule: "environment", what, mend });
  for (const { file, keys, failure } of readers) {
    for (const key of keys) readBy.set(key, [...(readBy.get(key) ?? []), file]);
    if (keys.length > 0) continue;
    const mend = "Export its zod schema, or a function that parses process.env.";
    report(file, `no key could be read from it${failure ? `; loading it said: ${failure}` : ""}.`, mend);
  }
  const listed = files.includes(EXAMPLE) ? exampleKeys(readText(root, EXAMPLE)) : [];
  for (const [key, where] of readBy) {
    if (listed.includes(key)) continue;
    report(
      EXAMPLE,
      `${key} is missing; it is read by ${where.join(" and ")}.`,
      "Add the line, and say what it is for.",
    );
  }
  for (const [index, key] of listed.entries()) {
    if (!readBy.has(key)) report(EXAMPLE, `${key} is read by no env.ts.`, "Remove the line, or add it to a schema.");
    if (listed.indexOf(key) !== index) report(EXAMPLE, `${key} is listed twice.`, "Keep one.");
  }
  return { problems, summary: `${readBy.size} keys of ${readers.length} env.ts files` };
}
