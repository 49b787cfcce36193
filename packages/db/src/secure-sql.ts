import { DELETED_REMARKS_DAYS, OVER_INVITES_DAYS, READ_NOTIFICATIONS_DAYS } from "@starboard/domain/retention";
import { TABLE_KINDS } from "./table-kinds.ts";
import { whoAsksSql } from "./who-asks.ts";

const ORG = "(select nullif(current_setting('app.org_id', true), '')::uuid)";
const USER = "(select nullif(current_setting('app.user_id', true), '')::uuid)";

/** Tables whose rows the application adds and never changes. */
const APPEND_ONLY = ["audit_entries", "story_views", "story_share_views", "rules_publications"];

/**
 * What drizzle-kit does not write: FORCE, policies, grants, functions.
 * Idempotent, one transaction, run by the owner after every migration.
 */
export function secureSql(): string {
  return [
    "set local row_security = off;",
    "grant usage on schema public to sb_app, sb_lookup;",
    "grant usage on all sequences in schema public to sb_app;",
    // How far the schema has come is what web and worker ask before they say that they are ready.
    "grant usage on schema drizzle to sb_app, sb_worker;",
    "grant select on drizzle.__drizzle_migrations to sb_app, sb_worker;",
    ...Object.entries(TABLE_KINDS).flatMap(([table, kind]) => [...secureTable(table, kind)]),
    ...ownMemberships(),
    ...deadLetterDecisions(),
    ...workerForgets("notifications", `read_at < now() - interval '${READ_NOTIFICATIONS_DAYS} days'`),
    ...workerForgets("invites", `expires_at < now() - interval '${OVER_INVITES_DAYS} days'`),
    ...workerForgets("remarks", `deleted_at < now() - interval '${DELETED_REMARKS_DAYS} days'`),
    ...auditSeals(),
    ...inviteLookup(),
    ...shareLookup(),
    organisationLookup(),
    whoAsksSql,
  ].join("\n");
}

function* secureTable(table: string, kind: string): Generator<string> {
  yield `revoke all on ${table} from public, sb_app, sb_worker;`;
  if (kind === "identity") {
    yield `grant select, insert, update, delete on ${table} to sb_app;`;
    return;
  }
  if (kind === "platform") {
    yield `grant select on ${table} to sb_app;`;
    yield `grant insert, delete on ${table} to sb_worker;`;
    return;
  }
  yield `alter table ${table} enable row level security;`;
  yield `alter table ${table} force row level security;`;
  if (kind === "tenant") {
    const column = table === "organisations" ? "id" : "org_id";
    yield policy(table, "tenant", "all", "sb_app", `${column} = ${ORG}`);
    yield `grant ${rightsOn(table)} on ${table} to sb_app;`;
    return;
  }
  yield `grant select, insert, update, delete on ${table} to sb_worker;`;
  yield policy(table, "worker", "all", "sb_worker", "true");
  yield policy(table, "tenant", "all", "sb_app", `org_id is not distinct from ${ORG}`);
  yield `grant select, insert on ${table} to sb_app;`;
}

function rightsOn(table: string): string {
  if (table === "audit_heads") return "select";
  return APPEND_ONLY.includes(table) ? "select, insert" : "select, insert, update, delete";
}

function policy(table: string, name: string, command: string, role: string, condition: string): string {
  const check = command === "select" ? "" : ` with check (${condition})`;
  return `drop policy if exists ${name} on ${table};
create policy ${name} on ${table} for ${command} to ${role} using (${condition})${check};`;
}

/** The switcher: outside any organisation a person sees their own memberships, and those organisations' names. */
function ownMemberships(): string[] {
  return [
    policy("memberships", "own", "select", "sb_app", `${ORG} is null and user_id = ${USER}`),
    policy("organisations", "own", "select", "sb_app", `${ORG} is null and id in (select org_id from memberships)`),
  ];
}

/** An owner has a dead letter of the own organisation tried again or discards it: those columns and no others. */
function deadLetterDecisions(): string[] {
  const columns = "attempts, generation, available_at, published_at, started_at, dead_at, discarded_at, discard_reason";
  return [`grant update (${columns}) on outbox to sb_app;`];
}

/** The worker forgets what is over and done with, in every organisation: it sees those rows and no others. */
function workerForgets(table: string, isOld: string): string[] {
  return [
    policy(table, "retention_read", "select", "sb_worker", isOld),
    `drop policy if exists retention on ${table};
create policy retention on ${table} for delete to sb_worker using (${isOld});`,
  ];
}

/**
 * The worker seals the audit log: outside any organisation it sees the rows that wait for it, ids and field names, and
 * of an entry it may write the seal alone.
 */
function auditSeals(): string[] {
  return [
    policy("audit_entries", "unsealed", "select", "sb_worker", `${ORG} is null and seq is null`),
    "grant update (seq, hash) on audit_entries to sb_worker;",
    "grant insert, update on audit_heads to sb_worker;",
  ];
}

/** A token is resolved outside any organisation by one function that returns ids only. */
function inviteLookup(): string[] {
  return [
    policy("invites", "lookup", "select", "sb_lookup", "true"),
    "grant select (org_id, id, token_hash, expires_at, accepted_at, revoked_at) on invites to sb_lookup;",
    "set local row_security = on;",
    `create or replace function find_invite(hash text) returns table (org_id uuid, invite_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select i.org_id, i.id from public.invites i
    where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now();
  end;`,
    ...ownedByLookup("find_invite(text)"),
  ];
}

/** The same for a link to a story: whoever holds it is nobody, and gets ids only. */
function shareLookup(): string[] {
  return [
    "set local row_security = off;",
    policy("story_shares", "lookup", "select", "sb_lookup", "true"),
    "grant select (org_id, id, token_hash, expires_at, revoked_at) on story_shares to sb_lookup;",
    "set local row_security = on;",
    `create or replace function find_story_share(hash text) returns table (org_id uuid, share_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select s.org_id, s.id from public.story_shares s
    where s.token_hash = hash and s.revoked_at is null and s.expires_at > now();
  end;`,
    ...ownedByLookup("find_story_share(text)"),
  ];
}

/** Is a slug taken? Yes or no, for who names a new organisation. Is it open to registration? Ids, if so. Which ones are there? Ids, for the worker's commands. */
function organisationLookup(): string {
  return [
    "set local row_security = off;",
    policy("organisations", "lookup", "select", "sb_lookup", "true"),
    "grant select (id, slug, registration_team_id) on organisations to sb_lookup;",
    "set local row_security = on;",
    `create or replace function is_slug_taken(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select exists (select 1 from public.organisations o where o.slug = wanted);
  end;`,
    ...ownedByLookup("is_slug_taken(text)"),
    `create or replace function find_open_registration(wanted text) returns table (org_id uuid, team_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select o.id, o.registration_team_id from public.organisations o
    where o.slug = wanted and o.registration_team_id is not null;
  end;`,
    ...ownedByLookup("find_open_registration(text)"),
    `create or replace function list_organisation_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select o.id from public.organisations o;
  end;`,
    ...ownedByLookup("list_organisation_ids()", "sb_worker"),
    "set local row_security = off;",
  ].join("\n");
}

function ownedByLookup(signature: string, caller = "sb_app"): string[] {
  return [
    "grant create on schema public to sb_lookup;",
    `alter function ${signature} owner to sb_lookup;`,
    "revoke create on schema public from sb_lookup;",
    "set local role sb_lookup;",
    `revoke all on function ${signature} from public;`,
    `grant execute on function ${signature} to ${caller};`,
    "reset role;",
  ];
}
