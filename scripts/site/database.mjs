import { readFileSync } from "node:fs";
import { withClient } from "../postgres/connection.mjs";
import { inRepository } from "./repository.mjs";

const logins = { sb_owner: "ownerPassword", sb_app: "appPassword", sb_worker: "workerPassword" };

/** The same address with another login, and another database where one is given. */
function addressFor(url, { user, password, database }) {
  const address = new URL(url);
  if (user) address.username = user;
  if (password) address.password = password;
  if (database) address.pathname = `/${database}`;
  return address.href;
}

function loginAddresses(url, secrets) {
  const [owner, app, worker] = Object.entries(logins).map(([user, key]) =>
    addressFor(url, { user, password: secrets[key] }),
  );
  return { owner, app, worker };
}

/** Creates the database where it is missing. `recreate` drops it first: for a demo that was cut short. */
async function ensureDatabase(adminUrl, name, recreate) {
  await withClient(adminUrl, async (client) => {
    const quoted = client.escapeIdentifier(name);
    if (recreate) await client.query(`drop database if exists ${quoted} with (force)`);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${quoted}`);
  });
}

async function applyRoles(url, secrets) {
  const roles = readFileSync(inRepository("infra/postgres/roles.sql"), "utf8");
  await withClient(url, async (client) => {
    await client.query(roles);
    for (const [login, key] of Object.entries(logins)) {
      await client.query(`alter role ${login} password ${client.escapeLiteral(secrets[key])}`);
    }
  });
}

/** Database, roles and passwords on the bundled PostgreSQL. Returns the three logins' addresses. */
export async function prepareEmbedded({ adminUrl, secrets, recreate = false }) {
  await ensureDatabase(adminUrl, "starboard", recreate);
  const url = addressFor(adminUrl, { database: "starboard" });
  await applyRoles(url, secrets);
  return loginAddresses(url, secrets);
}

const powersSql = `
  select version_num >= 150000 as is_new_enough, server_version, rolname as login, rolsuper or rolcreaterole as may_create_roles,
         (select count(*)::int from pg_stat_activity where usename in ('sb_owner', 'sb_app', 'sb_worker')) as busy,
         (select count(*)::int from pg_roles where rolname in ('sb_owner', 'sb_app', 'sb_worker')) as present
  from pg_roles, (select current_setting('server_version_num')::int as version_num, current_setting('server_version') as server_version) v
  where rolname = current_user`;

async function askPowers(url) {
  try {
    return await withClient(url, async (client) => (await client.query(powersSql)).rows[0]);
  } catch (error) {
    const { host, pathname, username } = new URL(url);
    throw Object.assign(
      new Error(
        `The database at ${host}${pathname} could not be reached as ${username || "nobody"}: ${error.message}`,
        {
          cause: error,
        },
      ),
      { code: error.code },
    );
  }
}

/** As askPowers, after making the database where only that is missing and the login may do it. */
async function askPowersOrCreate(url, say) {
  try {
    return await askPowers(url);
  } catch (error) {
    if (error.code !== "3D000") throw error;
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    await ensureDatabase(addressFor(url, { database: "postgres" }), name, false).catch(() => {
      throw error;
    });
    say(`Made the database ${name} on the server of DATABASE_URL`);
    return askPowers(url);
  }
}

async function canSignIn(url) {
  return withClient(url, () => true).catch(() => false);
}

/**
 * The addresses of the three logins on a server that DATABASE_URL names. An administrator's login is used for
 * roles and migrations alone; with a fenced login the others must be given. `owner` is null when nobody may migrate.
 */
export async function prepareServer({ env, secrets, say }) {
  const url = env.DATABASE_URL;
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Error(
      "DATABASE_URL is no PostgreSQL address: it looks like postgres://login:password@host:5432/starboard.",
    );
  }
  const powers = await askPowersOrCreate(url, say);
  if (!powers.is_new_enough)
    throw new Error(`Starboard needs PostgreSQL 15 or newer, the server of DATABASE_URL is ${powers.server_version}.`);
  if (!powers.may_create_roles) {
    if (!env.WORKER_DATABASE_URL) {
      throw new Error(
        `DATABASE_URL signs in as ${powers.login}, which may not create roles: give the worker's login with WORKER_DATABASE_URL too (and MIGRATION_DATABASE_URL for the migrations), as infra/postgres/roles.sql makes them.`,
      );
    }
    return { owner: env.MIGRATION_DATABASE_URL ?? null, app: url, worker: env.WORKER_DATABASE_URL };
  }
  const addresses = loginAddresses(url, secrets);
  if (powers.present > 0 && !(await canSignIn(addresses.app)) && powers.busy > 0) {
    throw new Error(
      "Another Starboard is signed in to this server with logins of the same names and other passwords: give its logins with DATABASE_URL, WORKER_DATABASE_URL and MIGRATION_DATABASE_URL.",
    );
  }
  await applyRoles(url, secrets);
  say(
    `DATABASE_URL signs in as ${powers.login}, an administrator: it serves for roles and migrations only, web and worker sign in as sb_app and sb_worker`,
  );
  return addresses;
}
