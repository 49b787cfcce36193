import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./walk-tree.mjs";

const targetOf = (value) => (typeof value === "string" ? value : (value?.types ?? value?.import ?? value?.default));

/** The packages of the workspace: `{ id, name, folder, manifest }`, id being the folder's last part (`rules`, `web`). */
export function readWorkspace(root, files) {
  const packages = [];
  for (const path of files) {
    const [, folder, id] = path.match(/^((?:apps|packages)\/([^/]+))\/package\.json$/) ?? [];
    if (!folder) continue;
    const manifest = JSON.parse(readText(root, path));
    packages.push({ id, folder, manifest, name: manifest.name });
  }
  const rootManifest = existsSync(join(root, "package.json")) ? JSON.parse(readText(root, "package.json")) : {};
  return {
    packages,
    rootManifest,
    packageOf: (path) => packages.find((one) => path.startsWith(`${one.folder}/`)),
    packageNamed: (name) => packages.find((one) => one.name === name),
  };
}

/** `"@starboard/db/tables/stories"` → `["@starboard/db", "tables/stories"]`. */
export function splitSpecifier(specifier) {
  const parts = specifier.split("/");
  const size = specifier.startsWith("@") ? 2 : 1;
  return [parts.slice(0, size).join("/"), parts.slice(size).join("/")];
}

/** The candidate files behind a subpath of a package's `exports` map; empty where the map has no such door. */
export function exportTargets(pkg, subpath) {
  const wanted = subpath ? `./${subpath}` : ".";
  const { exports = {} } = pkg.manifest;
  const map = typeof exports === "string" ? { ".": exports } : exports;
  const targets = [];
  for (const [pattern, value] of Object.entries(map)) {
    const target = targetOf(value);
    if (!target) continue;
    if (pattern === wanted) return [join(pkg.folder, target)];
    const [head, tail] = pattern.split("*");
    if (tail === undefined || !wanted.startsWith(head) || !wanted.endsWith(tail)) continue;
    const middle = wanted.slice(head.length, wanted.length - tail.length);
    targets.push([head.length, join(pkg.folder, target.replaceAll("*", middle))]);
  }
  return targets.sort((a, b) => b[0] - a[0]).map(([, path]) => path);
}
