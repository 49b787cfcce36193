import type { TestDatabase } from "@starboard/testing/test-database";

/** What a refused call may change all the same: who was seen, and how often something was tried. */
const FREE = ["sessions", "sign_in_attempts"];

/** The same for every copy of the template. */
let query: string | null = null;

/** Every row of every table, outbox and audit too, as one number that any write changes. */
export async function fingerprint({ look }: TestDatabase): Promise<string> {
  query ??= await buildQuery(look);
  const rows = await look<{ print: string }>(query);
  return rows[0]?.print ?? "";
}

async function buildQuery(look: TestDatabase["look"]): Promise<string> {
  const tables = await look<{ name: string }>(
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1",
  );
  const prints = tables
    .filter(({ name }) => !FREE.includes(name))
    .map(({ name }) => `(select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "${name}" t)`);
  if (prints.length < 20) throw new Error("The fingerprint sees too few tables.");
  return `select md5(concat(${prints.join(", ")})) as print`;
}
