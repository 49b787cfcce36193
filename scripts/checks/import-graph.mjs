import { builtinModules } from "node:module";
import { posix } from "node:path";
import { readDirectives, readImports } from "./read-imports.mjs";
import { lineCounter, parseFile } from "./walk-syntax.mjs";
import { isModule, readText, walkTree } from "./walk-tree.mjs";
import { exportTargets, readWorkspace, splitSpecifier } from "./workspace.mjs";

const BUILTINS = new Set(builtinModules);
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", ".d.ts", "/index.ts", "/index.tsx"];

/**
 * Reads a whole tree once: files, parsed modules and resolved imports.
 * An edge is `{ from, line, specifier, isType, isUrl, kind, to?, package?, subpath? }` with kind
 * `file` (to = a path of the tree), `workspace` (to = a path, package, subpath), `npm` (package), `node`, `missing`, `computed`.
 */
export function readImportGraph(root) {
  const files = walkTree(root);
  const known = new Set(files);
  const workspace = readWorkspace(root, files);
  const find = (path) => ENDINGS.map((ending) => path + ending).find((candidate) => known.has(candidate));

  const resolve = (from, specifier) => {
    if (specifier === undefined) return { kind: "computed" };
    if (specifier.startsWith(".")) {
      const to = find(posix.join(posix.dirname(from), specifier));
      return to ? { kind: "file", to } : { kind: "missing", wanted: posix.join(posix.dirname(from), specifier) };
    }
    if (specifier.startsWith("@/")) {
      const to = find(`apps/web/src/${specifier.slice(2)}`);
      return to ? { kind: "file", to } : { kind: "missing" };
    }
    if (specifier.startsWith("node:") || BUILTINS.has(specifier)) return { kind: "node" };
    const [name, subpath] = splitSpecifier(specifier);
    const pkg = workspace.packageNamed(name);
    if (!pkg) return { kind: "npm", package: name, subpath };
    const to = exportTargets(pkg, subpath).find((target) => known.has(target));
    return { kind: "workspace", package: pkg.id, subpath, to };
  };

  const modules = new Map();
  const unparsed = [];
  for (const path of files.filter(isModule)) {
    const text = readText(root, path);
    const lineOf = lineCounter(text);
    try {
      const program = parseFile(path, text);
      const edges = readImports(program, lineOf).map((one) => ({
        from: path,
        ...one,
        ...resolve(path, one.specifier),
      }));
      modules.set(path, { path, program, lineOf, edges, directives: readDirectives(program) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      unparsed.push({ file: path, rule: "syntax", what: error.message, mend: "Mend the syntax first." });
    }
  }
  const edges = [...modules.values()].flatMap((module) => module.edges);
  return { root, files, workspace, modules, edges, unparsed };
}
