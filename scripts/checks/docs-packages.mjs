import { IMPORT_TABLE } from "./import-table.mjs";
import { readText } from "./walk-tree.mjs";

const PAGE = "docs/architecture.md";
const ROW = /^\| \[(?:apps\/)?([a-z]+)\]\([^)]*README\.md\) \|[^|]*\| ([^|]*) \|$/gm;

/** The page's table of packages says of each what the checks let it import: no more and no less, and none is left out. */
export function checkPackageTable({ root, files }) {
  if (!files.includes(PAGE)) return [];
  const told = new Map([...readText(root, PAGE).matchAll(ROW)].map(([, name, cell]) => [name, cell]));
  const problems = [];
  for (const [name, { may, onlyFromTests }] of Object.entries(IMPORT_TABLE)) {
    const cell = told.get(name);
    const said = (cell?.match(/[a-z]+/g) ?? []).filter((word) => word in IMPORT_TABLE);
    const allowed = onlyFromTests ? [] : [...new Set(may.map(({ to }) => to))];
    if (cell !== undefined && said.toSorted().join() === allowed.toSorted().join()) continue;
    const what =
      cell === undefined
        ? `the table of packages has no row for ${name}.`
        : `the table says that ${name} may import ${said.join(", ") || "nothing"}; enforced is ${allowed.join(", ") || "nothing"}.`;
    problems.push({
      file: PAGE,
      rule: "packages",
      what,
      mend: "Make the row and scripts/checks/import-table.mjs agree.",
    });
  }
  return problems;
}
