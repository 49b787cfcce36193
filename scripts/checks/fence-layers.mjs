import { IMPORT_TABLE, INNER_DOORS, LIBRARY_TABLE, matchesSubpath } from "./import-table.mjs";
import { isTestFile } from "./walk-tree.mjs";

const describe = (may) =>
  may
    .map(({ to, subpaths, typesOnly }) => {
      const name = `@starboard/${to}${subpaths ? `/${subpaths.join(" and /")}` : ""}`;
      return typesOnly ? `the types of ${name}` : name;
    })
    .join(", ") || "no other package";

const allows = (may, edge) =>
  may.some(
    ({ to, subpaths, typesOnly }) =>
      to === edge.package && (!subpaths || matchesSubpath(subpaths, edge.subpath)) && (!typesOnly || edge.isType),
  );

const doorFor = (row, file) => row.doors?.find((door) => door.file === file);

const layerProblem = (edge, pkg, row) => {
  const may = [...row.may, ...(doorFor(row, edge.from)?.may ?? [])];
  const otherDoor = row.doors?.find((door) => allows(door.may, edge))?.file;
  return {
    file: edge.from,
    line: edge.line,
    rule: "layers",
    what: `${pkg.id} may not import ${edge.specifier}${edge.isType ? " (not even its types)" : ""}.`,
    mend: otherDoor
      ? `Only ${otherDoor} may: import it there and hand the part on as an argument.`
      : `From here only ${describe(may)} may be imported. Move the code to the layer it belongs to, or take what it needs as an argument.`,
  };
};

/** The table "who may import whom", file by file. */
export function checkLayers({ edges, workspace }) {
  const problems = [];
  for (const edge of edges) {
    if (edge.kind !== "workspace") continue;
    const pkg = workspace.packageOf(edge.from);
    if (!pkg || pkg.id === edge.package) continue;
    const row = IMPORT_TABLE[pkg.id];
    if (!row) {
      problems.push({
        file: `${pkg.folder}/package.json`,
        rule: "layers",
        what: `${pkg.id} is not in the import table.`,
        mend: "Give it a row in scripts/checks/import-table.mjs and in docs/architecture.md.",
      });
    } else if (IMPORT_TABLE[edge.package]?.onlyFromTests) {
      if (isTestFile(edge.from)) continue;
      problems.push({
        file: edge.from,
        line: edge.line,
        rule: "harness",
        what: `${edge.specifier} is for tests, and this file runs in the product.`,
        mend: "Import it from *.test.ts, *.int.test.ts, e2e/ or bench/ only.",
      });
    } else if (!allows(row.may, edge) && !allows(doorFor(row, edge.from)?.may ?? [], edge)) {
      problems.push(layerProblem(edge, pkg, row));
    }
  }
  return problems;
}

const matchesLibrary = (match, name) =>
  match.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : one === name));

/** Libraries that belong to some packages only. */
export function checkLibraries({ edges, workspace }) {
  const problems = [];
  for (const edge of edges) {
    if (edge.kind !== "npm") continue;
    const pkg = workspace.packageOf(edge.from);
    const row = LIBRARY_TABLE.find(({ match }) => matchesLibrary(match, edge.package));
    if (!pkg || !row || row.packages.includes(pkg.id) || row.files.includes(edge.from)) continue;
    problems.push({
      file: edge.from,
      line: edge.line,
      rule: "libraries",
      what: `${edge.package} belongs to ${[...row.packages, ...row.files].join(", ")}; ${pkg.id} may not import it.`,
      mend: `Ask ${row.packages[0]} for a function or a type that does it, and import that if the table allows it.`,
    });
  }
  return problems;
}

/** Doors inside services: who may grant, and who may read the tables that know no organisation. */
export function checkInnerDoors({ edges }) {
  return edges.flatMap((edge) => {
    if (!edge.from.startsWith("packages/services/src/") || isTestFile(edge.from)) return [];
    const door = INNER_DOORS.find(({ to }) => to.test(edge.to ?? ""));
    if (!door || edge.from.startsWith(door.from) || (edge.isType && door.typesAreFree)) return [];
    const what = `${edge.specifier} may be imported from ${door.from} only.`;
    return [{ file: edge.from, line: edge.line, rule: "layers", what, mend: door.mend }];
  });
}

/** The same two tables against every package.json: what is declared can be imported tomorrow. */
export function checkManifestLayers({ workspace }) {
  const problems = [];
  for (const pkg of workspace.packages) {
    const row = IMPORT_TABLE[pkg.id];
    if (!row) continue;
    const reach = new Set([...row.may, ...(row.doors ?? []).flatMap((door) => door.may)].map(({ to }) => to));
    for (const field of ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]) {
      for (const name of Object.keys(pkg.manifest[field] ?? {})) {
        const target = workspace.packageNamed(name);
        if (!target || target.id === "config" || reach.has(target.id)) continue;
        if (target.id === "testing" && pkg.folder.startsWith("apps/") && field === "devDependencies") continue;
        problems.push({
          file: `${pkg.folder}/package.json`,
          rule: "layers",
          what: `${field} names ${name}, which ${pkg.id} may not import.`,
          mend:
            target.id === "testing"
              ? "Remove the line: tests find the harness without it, and a declared one makes a ring of packages."
              : "Remove the line, or draw the arrow in scripts/checks/import-table.mjs and docs/architecture.md.",
        });
      }
    }
  }
  return problems;
}
