import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
  const parts = Object.values(readJson(join(dirname(file), "page/react-loadable-manifest.json")));
  return {
    page: page.replace(/\/page$/, "") || "/",
    asked: Object.values(entryJSFiles).flat(),
    parts: parts.map(({ files }) => files.filter((name) => name.endsWith(".js"))),
  };
}

/** How a script names a worker: what starts it, and the scripts that it loads. */
const WORKER = /"(static\/chunks\/turbopack-worker-[\w.~-]+\.js)",\[([^\]]*)\]/g;

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/**
 * The first-load JavaScript of each page, from what the build wrote down: the scripts that every document asks for, those
 * of the page with its layouts and their error, loading and not-found parts, and those of its `dynamic` parts, which the
 * page fetches by itself as soon as it draws them (text fields where a story is written); of a page that draws one of its
 * parts, as the state of what it shows has it, the heaviest. The polyfills are left out: they
 * are marked `nomodule`, and no browser that runs this product fetches them. What runs in a worker beside the page is told
 * apart: no page waits for it.
 * @param output the folder that next writes, `.next`
 * @param oneOf the pages that draw one of their `dynamic` parts and not all
 * @returns `{ page, bytes, askedBytes, apartBytes, files }` of each, the heaviest first; bytes as gzip sends them at its
 *   usual level, `askedBytes` those that the document asks for, `apartBytes` the scripts of the workers that it may start
 */
export function readWeights(output, oneOf) {
  const { rootMainFiles } = readJson(join(output, "build-manifest.json"));
  const known = new Map();
  const weigh = (file) => {
    if (!known.has(file)) known.set(file, gzipSync(readFileSync(join(output, file))).length);
    return known.get(file);
  };
  const named = new Map();
  const workersOf = (file) => {
    if (!named.has(file)) {
      const found = [...readFileSync(join(output, file), "utf8").matchAll(WORKER)];
      named.set(
        file,
        found.flatMap(([, starter, loaded]) => [starter, ...JSON.parse(`[${loaded}]`)]),
      );
    }
    return named.get(file);
  };
  const weighAll = (files) => files.reduce((sum, file) => sum + weigh(file), 0);
  return findManifests(join(output, "server/app"))
    .map(readManifest)
    .map(({ page, asked, parts }) => {
      const document = [...new Set([...rootMainFiles, ...asked])];
      const withParts = (drawn) => [...new Set([...document, ...drawn.flat()])];
      if (oneOf.has(page) && parts.length < 2) throw new Error(`${page} has no parts to choose one of.`);
      const states = oneOf.has(page) ? parts.map((part) => withParts([part])) : [withParts(parts)];
      const [files] = states.sort((one, other) => weighAll(other) - weighAll(one));
      const apart = [...new Set(files.flatMap(workersOf))];
      return {
        page,
        files,
        bytes: weighAll(files),
        askedBytes: weighAll(document),
        apartBytes: weighAll(apart),
      };
    })
    .sort((one, other) => other.bytes - one.bytes || one.page.localeCompare(other.page));
}
