import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

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
const settings = [];
process.on("exit", () => { process.stdout.write("\\n" + JSON.stringify({ keys: [...keys], settings, failure })); process.exitCode = 0; });
const exported = await import(process.argv[1]).catch((error) => { failure = String(error); return {}; });
const describe = (schema) => {
  const { description = "", example = "", usual, secret = false } = schema.meta?.() ?? {};
  let [isOptional, fallback] = [false, usual];
  for (let def = schema.def; def; def = (def.innerType ?? def.in)?.def) {
    if (def.type === "optional") isOptional = true;
    if (def.type === "default") fallback ??= String(def.defaultValue);
  }
  return { description, example, secret, isRequired: !isOptional && fallback === undefined, fallback: fallback ?? "" };
};
for (const value of Object.values(exported)) {
  for (const [key, schema] of Object.entries(value?.shape ?? {})) {
    keys.add(key);
    settings.push({ key, reader: value.meta?.()?.title ?? "", ...describe(schema) });
  }
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

/**
 * Loads one env.ts on an empty recording environment. Whether it parses at import or in a function, each key of its
 * schema is asked for. What the schemas say of each key by `meta` are its settings.
 */
async function readEnvironment(root, file) {
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
    const { keys, settings, failure } = JSON.parse(stdout.trim().split("\n").at(-1));
    const isOurs = (key) => /^[A-Z][A-Z0-9_]*$/.test(key) && !SET_BY_TOOLS.has(key);
    return { file, keys: keys.filter(isOurs), settings, failure };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What every app's env.ts reads: `{ file, keys, settings, failure }` each. */
export async function readEnvironments({ root, files }) {
  const read = [];
  for (const file of files.filter((each) => /^apps\/[^/]+\/src\/env\.ts$/.test(each)))
    read.push(await readEnvironment(root, file));
  return read;
}
