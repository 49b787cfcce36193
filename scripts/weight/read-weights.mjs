import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

const MANIFEST = "page_client-reference-manifest.js";

function findManifests(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) findManifests(path, found);
    else if (entry.name === MANIFEST) found.push(path);
  }
  return found;
}

/** The manifest is a script that sets one global: `{ [page]: { entryJSFiles: { [module]: files } } }`. */
function readManifest(file) {
  const globals = { globalThis: {} };
  runInNewContext(readFileSync(file, "utf8"), globals);
  const [[page, { entryJSFiles }]] = Object.entries(globals.globalThis.__RSC_MANIFEST);
  return { page: page.replace(/\/page$/, "") || "/", entries: Object.values(entryJSFiles).flat() };
}

/**
 * The first-load JavaScript of each page, from what the build wrote down: the scripts that every document asks for, and
 * those of the page with its layouts and their error, loading and not-found parts. The polyfills are left out: they are
 * marked `nomodule`, and no browser that runs this product fetches them.
 * @param output the folder that next writes, `.next`
 * @returns `{ page, bytes, files }` of each, the heaviest first; bytes as gzip sends them at its usual level
 */
export function readWeights(output) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(output, "build-manifest.json"), "utf8"));
  const known = new Map();
  const weigh = (file) => {
    if (!known.has(file)) known.set(file, gzipSync(readFileSync(join(output, file))).length);
    return known.get(file);
  };
  return findManifests(join(output, "server/app"))
    .map(readManifest)
    .map(({ page, entries }) => {
      const files = [...new Set([...rootMainFiles, ...entries])];
      return { page, files, bytes: files.reduce((sum, file) => sum + weigh(file), 0) };
    })
    .sort((one, other) => other.bytes - one.bytes || one.page.localeCompare(other.page));
}
