import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";

/** Bundles the command line of the repository at `root` into one file, and lists its sources. Throws when esbuild is not installed. */
export async function buildCli(root, outfile, banner = "") {
  const esbuild = await import("esbuild");
  mkdirSync(dirname(outfile), { recursive: true });
  // Renamed into place, so that two first uses at once never read half a file.
  const draft = `${outfile}.${process.pid}`;
  const { metafile } = await esbuild.build({
    entryPoints: [join(root, "packages", "cli", "src", "bin.ts")],
    outfile: draft,
    bundle: true,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    banner: { js: banner },
  });
  renameSync(draft, outfile);
  return metafile;
}
