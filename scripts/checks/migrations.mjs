import { readText } from "./walk-tree.mjs";

const MIGRATION = /^packages\/db\/drizzle\/(\d{4})_[a-z0-9_]+\.sql$/;
/** Every installation begins with those before: no release came before them whose code could meet them. */
const FIRST_HELD = 28;
/** A migration that takes something away says why nobody misses it, in a line of its own at its beginning. */
const CONTRACT = /^-- contract: .{30,}/m;

const TABLE = '"?(?:public"?\\.)?"?([a-z_0-9]+)"?';
const HARMLESS = [
  /^create (?:table|index|type|sequence|view|function|or replace)\b/,
  /^drop index\b/,
  /^(?:insert into|update|comment on|grant)\b/,
  new RegExp(`^alter table (?:if exists )?${TABLE} alter column "?[a-z_0-9]+"? set default\\b`),
];
const ADD_COLUMN = new RegExp(`^alter table ${TABLE} add column (?:if not exists )?"?([a-z_0-9]+)"? (.*)$`);
const ADD_CONSTRAINT = new RegExp(`^alter table ${TABLE} add constraint (.*)$`);
const UNIQUE_INDEX = new RegExp(`^create unique index .* on ${TABLE}`);
const CREATED = new RegExp(`^create table (?:if not exists )?${TABLE}`);

const withoutComments = (sql) =>
  sql
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("--") || line.startsWith("--> statement-breakpoint"))
    .join("\n");

/** The statements of a migration, in lower case and on one line each. */
const listStatements = (sql) =>
  withoutComments(sql)
    .split(/--> statement-breakpoint|;\s*\n/)
    .map((statement) => statement.replaceAll(/\s+/g, " ").replace(/;\s*$/, "").trim().toLowerCase())
    .filter(Boolean);

/** What of a statement the release before this one could not live with, or null. */
function findBreak(statement, { tables, columns }) {
  const column = statement.match(ADD_COLUMN);
  if (column) {
    const [, table, name, shape] = column;
    columns.add(name);
    const isFilled = / default /.test(` ${shape} `) || /\bgenerated\b/.test(shape);
    return / not null\b/.test(` ${shape}`) && !isFilled && !tables.has(table)
      ? `a column that must be given and that the release before does not give: ${name}`
      : null;
  }
  const constraint = statement.match(ADD_CONSTRAINT);
  if (constraint) {
    const [, table, shape] = constraint;
    // A foreign key with a new column in it is not asked while that column is null.
    const keys = shape.match(/foreign key \(([^)]*)\)/)?.[1]?.split(",") ?? [];
    const isNew = tables.has(table) || keys.some((key) => columns.has(key.replaceAll('"', "").trim()));
    return isNew ? null : `a constraint on a table that the release before writes: ${table}`;
  }
  const unique = statement.match(UNIQUE_INDEX);
  if (unique)
    return tables.has(unique[1]) ? null : `a unique index on a table that the release before writes: ${unique[1]}`;
  return HARMLESS.some((pattern) => pattern.test(statement)) ? null : `“${statement.slice(0, 80)}”`;
}

/** Every new migration only adds: the release before it goes on reading and writing while the next one comes up. */
export function checkMigrations({ root, files }) {
  const held = files.filter((file) => Number(file.match(MIGRATION)?.[1] ?? -1) >= FIRST_HELD);
  const problems = held.flatMap((file) => {
    const sql = readText(root, file);
    if (CONTRACT.test(sql)) return [];
    const statements = listStatements(sql);
    const tables = new Set(statements.map((statement) => statement.match(CREATED)?.[1]).filter(Boolean));
    const known = { tables, columns: new Set() };
    return statements
      .map((statement) => findBreak(statement, known))
      .filter((found) => found !== null)
      .map((found) => ({
        file,
        rule: "migration",
        what: `the release before cannot live with it: ${found}.`,
        mend: "Add only, and take away in a later release: infra/README.md, “Rolling out”. Where nobody reads or writes it any more, begin the file with “-- contract: ” and the reason.",
      }));
  });
  return { problems, summary: `${held.length} since the first release` };
}
