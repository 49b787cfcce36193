import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), "..", "src");

/** Bundles TypeScript files of this package and imports them: Node 20 reads no TypeScript. */
export async function loadSource(...files) {
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
    });
    const bundle = join(folder, "bundle.mjs");
    writeFileSync(bundle, outputFiles[0].contents);
    return await import(pathToFileURL(bundle).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
