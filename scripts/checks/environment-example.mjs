import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { readText } from "./walk-tree.mjs";

const EXAMPLE = ".env.example";
/** Set by the tools themselves; nobody writes them into a file. */
const SET_BY_TOOLS = new Set(["NODE_ENV", "NEXT_RUNTIME", "CI"]);

/**
 * Runs in a process of its own, so that an env.ts may end it: a stand-in for process.env remembers every key that is asked for.
 * Schemas and functions that env.ts exports are asked as well; that an empty environment is refused is expected.
 */
const RECORDER = `
const keys = new Set();
const remember = (key) => { if (typeof key === "string") keys.add(key); };
globalThis.recordedEnvironment = new Proxy({}, { get: (_, key) => { remember(key); }, has: (_, key) => { remember(key); return false; } });
let failure = "";
process.on("exit", () => { process.stdout.write("\\n" + JSON.stringify({ keys: [...keys], failure })); process.exitCode = 0; });
const exported = await import(process.argv[1]).catch((error) => { failure = String(error); return {}; });
for (const value of Object.values(exported)) {
  for (const key of Object.keys(value?.shape ?? {})) keys.add(key);
  if (typeof value === "function" && value.length <= 1) try { await value(globalThis.recordedEnvironment); } catch {}
}
process.exit();
`;

/** Only what the project itself reads is recorded; what a library reads is its own affair. */
const recordOurReads = {
  name: "record-our-reads",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes("/node_modules/")) return;
      const contents = readFileSync(path, "utf8").replaceAll("process.env", "globalThis.recordedEnvironment");
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Loads one env.ts on an empty recording environment. Whether it parses at import or in a function, each key of its schema is asked for. */
async function keysReadBy(root, file) {
  const folder = mkdtempSync(join(tmpdir(), "starboard-env-"));
  const outfile = join(folder, "env.mjs");
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["react-server"],
      plugins: [recordOurReads],
      // Libraries in CommonJS ask for Node's own modules by require.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: "silent",
    });
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", RECORDER, outfile], {
      encoding: "utf8",
    });
    const { keys, failure } = JSON.parse(stdout.trim().split("\n").at(-1));
    return { keys: keys.filter((key) => /^[A-Z][A-Z0-9_]*$/.test(key) && !SET_BY_TOOLS.has(key)), failure };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The keys of an example file: `KEY=value`, or `# KEY=value` for one that may stay unset. */
export const exampleKeys = (text) => [...text.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map(([, key]) => key);

/** `.env.example` lists exactly what the apps' env.ts files read. */
export async function checkEnvironmentExample({ root, files }) {
  const readers = files.filter((file) => /^apps\/[^/]+\/src\/env\.ts$/.test(file));
  const readBy = new Map();
  const problems = [];
  const report = (file, what, mend) => problems.push({ file, rule: "environment", what, mend });
  for (const file of readers) {
    const { keys, failure } = await keysReadBy(root, file);
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
