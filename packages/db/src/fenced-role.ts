import type { Pool } from "./client.ts";
import { queryAlone } from "./transaction.ts";

const CHECK = `
  with reach as (
    select r.* from pg_roles r
    where r.oid in (session_user::regrole, current_user::regrole)
       or pg_has_role(session_user, r.oid, 'member') or pg_has_role(current_user, r.oid, 'member')),
  owned as (
    select c.oid::regclass::text as name from pg_class c join reach on reach.oid = c.relowner
    where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace limit 1)
  select session_user::text as role, array_remove(array[
    (select 'is a superuser (' || rolname || ')' from reach where rolsuper limit 1),
    (select 'may bypass row-level security (' || rolname || ')' from reach where rolbypassrls limit 1),
    (select 'may create roles (' || rolname || ')' from reach where rolcreaterole limit 1),
    (select 'owns ' || name from owned),
    (select 'owns the database' from pg_database d join reach on reach.oid = d.datdba
      where d.datname = current_database()),
    (select 'finds ' || c.oid::regclass || ' not fenced' from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity) limit 1)
  ], null) as problems`;

/** Refuses a login that could step over row-level security. Throws an Error that names the login and each reason, and as `withTenant` does. */
export async function assertFencedRole(pool: Pool): Promise<void> {
  const [answer] = await queryAlone<{ role: string; problems: string[] }>(pool, { text: CHECK });
  if (!answer || answer.problems.length > 0) {
    throw new Error(
      `The database login “${answer?.role}” may not run Starboard: it ${answer?.problems.join(", it ")}. ` +
        "Use an application login (sb_app or sb_worker of infra/postgres/roles.sql) in DATABASE_URL.",
    );
  }
}
