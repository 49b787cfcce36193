import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "..", "src");

/** Bundles TypeScript files of this package and imports them: Node 20 reads no TypeScript. */
export const loadSource = (...files) => loadSourceWith({}, ...files);

/** The same with other texts in place of some files: `{ "facts/movements/pair-model.ts": "export …" }`. */
export async function loadSourceWith(texts, ...files) {
  const folder = mkdtempSync(join(tmpdir(), "starboard-rules-"));
  try {
    const contents = files.map((file) => `export * from ${JSON.stringify(join(SOURCE, file))};`).join("\n");
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: SOURCE, loader: "ts" },
      bundle: true,
      write: false,
      format: "esm",
      platform: "neutral",
      logLevel: "error",
      plugins: [putInPlace(texts)],
    });
    const bundle = join(folder, "bundle.mjs");
    writeFileSync(bundle, outputFiles[0].contents);
    return await import(pathToFileURL(bundle).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const putInPlace = (texts) => ({
  name: "put-in-place",
  setup({ onLoad }) {
    for (const [file, contents] of Object.entries(texts))
      onLoad({ filter: new RegExp(`${file.replace(/[.]/g, "\\.")}$`) }, () => ({ contents, loader: "ts" }));
  },
});
