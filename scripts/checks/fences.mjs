import { checkCycles } from "./fence-cycles.mjs";
import { checkEnvironment } from "./fence-environment.mjs";
import { checkFloors } from "./fence-floors.mjs";
import { checkInnerDoors, checkLayers, checkLibraries, checkManifestLayers } from "./fence-layers.mjs";
import { checkDeclared, checkManifests, checkPaths } from "./fence-packages.mjs";
import { checkPurity, checkRunTimeReach } from "./fence-purity.mjs";
import { checkClients, checkFeatures, checkWebOrder } from "./fence-web.mjs";
import { readImportGraph } from "./import-graph.mjs";

const FENCES = [
  checkLayers,
  checkInnerDoors,
  checkFloors,
  checkLibraries,
  checkManifestLayers,
  checkPaths,
  checkDeclared,
  checkManifests,
  checkPurity,
  checkRunTimeReach,
  checkEnvironment,
  checkFeatures,
  checkWebOrder,
  checkClients,
];

/** A fence that has read nothing is worse than none: an empty graph is a failure. */
function checkReading({ modules, edges, workspace }) {
  const read = { files: modules.size, edges: edges.length, packages: workspace.packages.length };
  const missing = Object.keys(read).filter((key) => read[key] === 0);
  return missing.map((key) => ({
    file: "package.json",
    rule: "reading",
    what: `the import check has read no ${key}.`,
    mend: "Run it at the root of the project; if it is there, walk-tree.mjs or read-imports.mjs is broken.",
  }));
}

const summaryOf = ({ modules, edges, workspace }) => {
  const types = edges.filter((edge) => edge.isType).length;
  return `${modules.size} files, ${edges.length} imports (${types} of types), ${workspace.packages.length} packages`;
};

/** Every import rule of the project. `cycles` stand apart so that verify can name them as a step of their own. */
export function checkFences(root, graph = readImportGraph(root)) {
  const problems = [...checkReading(graph), ...graph.unparsed, ...FENCES.flatMap((fence) => fence(graph))];
  return { problems, summary: summaryOf(graph) };
}

export function checkImportCycles(root, graph = readImportGraph(root)) {
  return { problems: [...checkReading(graph), ...checkCycles(graph)], summary: summaryOf(graph) };
}
