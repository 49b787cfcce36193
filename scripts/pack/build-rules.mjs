import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import * as esbuild from "esbuild";

/** What the workspace takes from domain: the rules themselves may not load its library of schemas. */
const DOORS_OF_DOMAIN = { "./read-profile": "../domain/src/read-profile.ts" };

/**
 * Compiles every door of the rules package into `outdir`, domain included, with the types beside it in `types/`.
 * Returns the `exports` map that leads there, and esbuild's list of sources.
 */
export async function buildRules(root, outdir) {
  const folder = join(root, "packages", "rules");
  const { exports: own } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const doors = Object.entries({ ...own, ...DOORS_OF_DOMAIN });
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    entryPoints: Object.fromEntries(doors.map(([door, source]) => [door.slice(2), join(folder, source)])),
    outdir,
    bundle: true,
    metafile: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    logLevel: "error",
  });
  writeTypes(root, folder, join(outdir, "types"));
  const exports = Object.fromEntries(
    doors.map(([door, source]) => [
      door,
      {
        types: `./${posix.join("dist/types/rules", source).replace(/\.ts$/, ".d.ts")}`,
        default: `./dist/${door.slice(2)}.js`,
      },
    ]),
  );
  return { exports, metafile };
}

/** Declarations of rules and of the entries of domain that need no library, with relative imports only. */
function writeTypes(root, folder, outdir) {
  const tsc = createRequire(join(root, "package.json"))
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", join(root, "packages")];
  for (const project of [folder, join(root, "packages", "domain")])
    execFileSync(process.execPath, [tsc, "-p", project, ...options, "--outDir", outdir], { stdio: "inherit" });
  for (const path of readdirSync(outdir, { recursive: true })) {
    if (!path.endsWith(".d.ts")) continue;
    const file = join(outdir, path);
    const text = readFileSync(file, "utf8");
    if (path.endsWith(".test.d.ts") || text.includes('from "zod"')) rmSync(file);
    else writeFileSync(file, withRelativeImports(text, path.split("/").length - 1));
  }
}

const withRelativeImports = (text, depth) =>
  text
    .replaceAll(/"@starboard\/domain\/([\w-]+)"/g, `"${"../".repeat(depth)}domain/src/$1.js"`)
    .replaceAll(/(from |import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"');
