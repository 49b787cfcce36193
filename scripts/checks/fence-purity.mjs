import { IMPORT_TABLE } from "./import-table.mjs";
import { declaredNames, isValueReference, walkSyntax } from "./walk-syntax.mjs";
import { isTestFile } from "./walk-tree.mjs";

const LOCALE_METHODS = new Set([
  "localeCompare",
  "toLocaleDateString",
  "toLocaleLowerCase",
  "toLocaleString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
]);
const LOCAL_TIME_METHODS = new Set([
  "getDate",
  "getDay",
  "getFullYear",
  "getHours",
  "getMinutes",
  "getMonth",
  "getSeconds",
  "getTimezoneOffset",
  "setHours",
  "setMinutes",
  "toDateString",
  "toTimeString",
]);
const AMBIENT = {
  Intl: "answers differently on another machine",
  globalThis: "reaches for whatever the machine offers",
  crypto: "makes randomness",
  performance: "reads a clock",
  fetch: "reaches out",
  setTimeout: "waits",
  setInterval: "waits",
  process: "knows the machine",
  Buffer: "exists in Node only",
  console: "prints",
};

const MENDS = {
  clock: "Take the moment as an argument (an ISO string or milliseconds).",
  random: "Take the value, or a generator with a seed, as an argument.",
  locale: "Use the UTC methods, or a fixed rule of our own that gives the same answer everywhere.",
  ambient: "Take what is needed as an argument; the packages that may touch the machine pass it in.",
};

/** How a bare `Date` or `Math` is used, or undefined where the use is pure. */
function ambientUse(node, parent, key) {
  const isMember = parent.type === "MemberExpression" && key === "object";
  const property = isMember ? (parent.computed ? parent.property.value : parent.property.name) : undefined;
  if (node.name === "Math") {
    if (!isMember || property === undefined) return ["random", "Math is handed on, and its random with it"];
    return property === "random" ? ["random", "Math.random makes randomness"] : undefined;
  }
  if (parent.type === "NewExpression" && key === "callee") {
    return parent.arguments.length === 0 ? ["clock", "new Date() reads the clock"] : undefined;
  }
  if (parent.type === "BinaryExpression" && parent.operator === "instanceof") return;
  if (isMember && (property === "UTC" || property === "parse")) return;
  if (parent.type === "CallExpression" && key === "callee") return ["clock", "Date() reads the clock"];
  return ["clock", property === "now" ? "Date.now reads the clock" : "Date is handed on, and its clock with it"];
}

function impurityOf(node, parent, key, declared) {
  if (node.type === "MemberExpression" && !node.computed) {
    if (LOCALE_METHODS.has(node.property.name))
      return ["locale", `${node.property.name} depends on the machine's locale`];
    if (LOCAL_TIME_METHODS.has(node.property.name))
      return ["locale", `${node.property.name} depends on the machine's time zone`];
  }
  if (!isValueReference(node, parent, key) || declared.has(node.name)) return;
  if (node.name === "Date" || node.name === "Math") return ambientUse(node, parent, key);
  return Object.hasOwn(AMBIENT, node.name) ? ["ambient", `${node.name} ${AMBIENT[node.name]}`] : undefined;
}

/** domain and rules answer the same for the same arguments, in any process, country and year. */
export function checkPurity({ modules, workspace }) {
  const problems = [];
  for (const { path, program, lineOf, edges } of modules.values()) {
    const pkg = workspace.packageOf(path);
    if (!pkg || !IMPORT_TABLE[pkg.id]?.pure || isTestFile(path) || !path.startsWith(`${pkg.folder}/src/`)) continue;
    const report = (line, what, mend) =>
      problems.push({ file: path, line, rule: "pure", what: `${pkg.id} is pure, but ${what}.`, mend });
    for (const edge of edges) {
      if (edge.kind === "node") report(edge.line, `${edge.specifier} exists in Node only`, MENDS.ambient);
    }
    const declared = declaredNames(program);
    walkSyntax(program, (node, parent, key) => {
      const [kind, what] = impurityOf(node, parent, key, declared) ?? [];
      if (kind) report(lineOf(node.start), what, MENDS[kind]);
    });
  }
  return problems;
}

/** Libraries that a pure package must not load, not even through another package. */
export function checkRunTimeReach({ modules, workspace }) {
  const problems = [];
  for (const pkg of workspace.packages) {
    const never = IMPORT_TABLE[pkg.id]?.neverAtRunTime ?? [];
    if (never.length === 0) continue;
    const starts = [...modules.keys()].filter((path) => path.startsWith(`${pkg.folder}/src/`) && !isTestFile(path));
    const seen = new Map(starts.map((path) => [path, path]));
    for (const [path, chain] of seen) {
      for (const edge of modules.get(path)?.edges ?? []) {
        if (edge.isType) continue;
        if (edge.kind === "npm" && never.includes(edge.package)) {
          problems.push({
            file: chain.split(" → ")[0],
            rule: "pure",
            what: `${pkg.id} would load ${edge.package} at run time: ${chain} → ${edge.package}.`,
            mend: "Import the file of domain that has no schemas, or only its types.",
          });
        } else if (edge.to && !seen.has(edge.to)) seen.set(edge.to, `${chain} → ${edge.to}`);
      }
    }
  }
  return problems;
}
