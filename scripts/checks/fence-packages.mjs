import { isTestFile, isToolFile } from "./walk-tree.mjs";

const relativeProblem = (edge, pkg, workspace) => {
  const to = edge.to ?? edge.wanted;
  const target = to && workspace.packageOf(to);
  if (target && target !== pkg) {
    const mend = pkg
      ? `Import it as ${target.name}/… through a door of its exports.`
      : `A script does not reach into ${target.folder}: let the package offer a command and start that.`;
    return ["relative", `${edge.specifier} leaves ${pkg?.folder ?? "scripts"} for ${target.folder}.`, mend];
  }
  if (pkg && to && !to.startsWith(`${pkg.folder}/`)) {
    return ["relative", `${edge.specifier} leaves ${pkg.folder}.`, "Keep what a package reads inside it."];
  }
  if (edge.kind === "missing" && !edge.isUrl) {
    return ["missing", `${edge.specifier} points to no file.`, "Correct the path, with its ending."];
  }
};

const pathProblem = (edge, pkg, workspace) => {
  if (edge.to && isTestFile(edge.to) && !isTestFile(edge.from) && !edge.to.startsWith("packages/testing/")) {
    const what = `${edge.specifier} is a test, and this file runs in the product.`;
    return ["harness", what, "Move what both need into a source file."];
  }
  if (edge.kind === "file" || edge.kind === "missing") return relativeProblem(edge, pkg, workspace);
  if (edge.kind === "workspace" && !edge.to) {
    const what = `${edge.specifier} is no door of @starboard/${edge.package}.`;
    return ["deep", what, "Import a subpath that its package.json exports, or add one there."];
  }
  if (edge.kind === "computed" && pkg && !isToolFile(edge.from)) {
    const what = "an import whose path is computed cannot be checked.";
    return ["computed", what, "Write the path out, one import per module."];
  }
};

/** Relative paths stay inside their package; other packages are entered through their exports. */
export function checkPaths({ edges, workspace }) {
  return edges.flatMap((edge) => {
    const [rule, what, mend] = pathProblem(edge, workspace.packageOf(edge.from), workspace) ?? [];
    return rule ? [{ file: edge.from, line: edge.line, rule, what, mend }] : [];
  });
}

const typesPackage = (name) => `@types/${name.replace(/^@/, "").replace("/", "__")}`;

const RUN_TIME_FIELDS = ["dependencies", "peerDependencies", "optionalDependencies"];
const FIELDS = [...RUN_TIME_FIELDS, "devDependencies"];

const isDeclared = (name, edge, manifest, rootDev) => {
  if (name === manifest.name || RUN_TIME_FIELDS.some((field) => name in (manifest[field] ?? {}))) return true;
  const dev = manifest.devDependencies ?? {};
  const isTest = isTestFile(edge.from);
  if (edge.isType && (name in dev || typesPackage(name) in dev)) return true;
  if ((isTest || isToolFile(edge.from)) && name in dev) return true;
  return isTest && (name === "@starboard/testing" || name in rootDev);
};

const undeclaredProblem = (name, edges, pkg, manifest) => {
  const [edge] = edges;
  const file = pkg ? `${pkg.folder}/package.json` : "package.json";
  const field = pkg ? "dependencies (or peerDependencies)" : "devDependencies";
  const inDev = name in (manifest.devDependencies ?? {}) ? ", only in devDependencies, which the product lacks" : "";
  const others = edges.length > 1 ? ` (and in ${edges.length - 1} more places)` : "";
  return {
    file: edge.from,
    line: edge.line,
    rule: "undeclared",
    what: `${name} is imported here${others} but not declared in ${file}${inDev}.`,
    mend: `Add "${name}": "${edge.kind === "workspace" ? "workspace:*" : "catalog:"}" to its ${field}, or drop the import.`,
  };
};

/** What a file imports stands in its own package.json: hoisting hides the gap until the day it does not. */
export function checkDeclared({ edges, workspace }) {
  const rootDev = workspace.rootManifest.devDependencies ?? {};
  const gaps = new Map();
  for (const edge of edges) {
    if (edge.kind !== "npm" && edge.kind !== "workspace") continue;
    const pkg = workspace.packageOf(edge.from);
    const manifest = pkg?.manifest ?? workspace.rootManifest;
    const name = edge.kind === "workspace" ? `@starboard/${edge.package}` : edge.package;
    if (isDeclared(name, edge, manifest, rootDev)) continue;
    const key = `${pkg?.folder} ${name}`;
    gaps.set(key, { name, pkg, manifest, edges: [...(gaps.get(key)?.edges ?? []), edge] });
  }
  return [...gaps.values()].map((gap) => undeclaredProblem(gap.name, gap.edges, gap.pkg, gap.manifest));
}

const versionProblems = (manifest, file, workspace) =>
  FIELDS.flatMap((field) =>
    Object.entries(manifest[field] ?? {}).flatMap(([name, version]) => {
      const wanted = workspace.packageNamed(name) ? "workspace:*" : "catalog:";
      if (version === wanted) return [];
      const mend = `Write "${wanted}"${wanted === "catalog:" ? " and put the version into pnpm-workspace.yaml" : ""}.`;
      return [{ file, rule: "catalog", what: `${field} asks for ${name} ${version}.`, mend }];
    }),
  );

const exportProblems = (manifest, folder, known) =>
  Object.entries(manifest.exports ?? {}).flatMap(([door, target]) => {
    if (typeof target !== "string" || target.includes("*")) return [];
    if (known.has(`${folder}/${target.replace("./", "")}`)) return [];
    const what = `the door ${door} leads to ${target}, which does not exist.`;
    return [{ file: `${folder}/package.json`, rule: "exports", what, mend: "Correct or remove it." }];
  });

/** One version of everything: package.json files name the catalog, and their exports point to files that are there. */
export function checkManifests({ workspace, files }) {
  const known = new Set(files);
  return [
    ...versionProblems(workspace.rootManifest, "package.json", workspace),
    ...workspace.packages.flatMap(({ folder, manifest }) => [
      ...versionProblems(manifest, `${folder}/package.json`, workspace),
      ...exportProblems(manifest, folder, known),
    ]),
  ];
}
