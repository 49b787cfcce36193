import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { getFreePort } from "../machine/free-port.mjs";
import { askLockHolder, findLock } from "../machine/lock.mjs";
import { signalCommands } from "../machine/run-command.mjs";
import { say as sayAloud, step } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { startRedis } from "../redis/start-redis.mjs";
import { createChildren } from "./children.mjs";
import { askStatus, runSiteCommand } from "./commands.mjs";
import { dataFolderPath, getSecrets, openDataFolder, writePrivately } from "./data-folder.mjs";
import { prepareEmbedded, prepareServer } from "./database.mjs";
import { webEnvironment, workerEnvironment } from "./environment.mjs";
import { programs } from "./programs.mjs";
import { isLoopback, localUrl, readSettings } from "./settings.mjs";
import { waitUntilReady } from "./wait-until-ready.mjs";

/** Who runs a site on the data folder, as it tells about itself, or null. */
export async function findRunningSite(dataFolder) {
  return existsSync(dataFolder) ? askLockHolder(`site ${realpathSync(dataFolder)}`) : null;
}

/**
 * Brings up a whole Starboard: database, roles, migrations, worker, demo, web. Resolves once `/readyz` answers, to
 * `{ address, dataFolder, setUpUrl, demoPeople, stop }`, or to `{ running }` when one runs on the data folder already.
 * `onFailure(error)` is called when it cannot go on later; `stop` ends web, worker, then the database. An aborted
 * `signal` ends a start that is under way, which then rejects. `webBuild` is waited for before the web is started: a
 * first start makes the database while the web is built.
 */
export async function bringUp(options) {
  const { env = process.env, isDevelopment = false, onFailure, signal, say = sayAloud } = options;
  const settings = readSettings(env);
  const folder = openDataFolder(dataFolderPath(env));
  const about = { pid: process.pid, address: null, isStopping: false };
  const lock = await findSiteLock(folder, about, say);
  if (!lock) return { running: await findRunningSite(folder) };
  const site = {
    settings,
    env,
    folder,
    secrets: getSecrets(folder, env),
    isDevelopment,
    say,
    stops: [],
    problem: null,
  };
  // While it starts, a problem ends the start; afterwards it is the caller's to act on.
  let isUp = false;
  site.fail = (error) => {
    if (isUp) return onFailure(error);
    site.problem ??= error;
    signalCommands("SIGTERM");
  };
  signal?.addEventListener("abort", () => {
    if (!isUp) site.fail(new Error("Stopped while starting."));
  });
  site.children = createChildren({ folder, onFailure: site.fail, say });
  const stop = () => {
    about.isStopping = true;
    return stopAll(site, lock);
  };
  try {
    say(`Data folder: ${folder}`);
    await site.children.endOrphans();
    const result = await startEverything(site, options);
    isUp = true;
    about.address = result.address;
    return { ...result, dataFolder: folder, stop, restart: site.children.restart };
  } catch (error) {
    await stop();
    throw site.problem ?? error;
  }
}

/** One site a data folder: one that is just stopping is waited for. */
async function findSiteLock(folder, about, say) {
  const name = `site ${folder}`;
  const lock = await findLock(name, { answer: () => about });
  if (lock || !(await askLockHolder(name))?.isStopping) return lock;
  say("Waiting for the last Starboard on this data folder to stop");
  return findLock(name, { answer: () => about, waitMs: 40_000 });
}

async function stopAll(site, lock) {
  site.isStopping = true;
  await site.children.stop("web", 5_000);
  await site.children.stop("worker", 15_000);
  for (const stop of site.stops.splice(0).reverse()) await stop();
  await lock.release();
}

async function startEverything(site, { wantsDemo = true, wantsRedis = false, webBuild }) {
  const { settings, folder, say } = site;
  const { database, hasDemo } = await startDatabase(site);
  const redisUrl = wantsRedis && !settings.redisUrl ? await startQueue(site) : settings.redisUrl;
  const port = await getFreePort(settings.port, settings.host);
  if (settings.port !== 0 && port !== settings.port) say(`Port ${settings.port} is taken, so Starboard takes ${port}`);
  const siteUrl = settings.siteUrl ?? `http://localhost:${port}`;
  if (settings.siteUrl && port !== settings.port) say(`SITE_URL stays ${siteUrl}, as given`);
  const isEmbedded = !settings.isServer && isLoopback(settings.host);
  const opsPort = settings.opsPort || (await getFreePort(0));
  const shared = { env: site.env, secrets: site.secrets, siteUrl, mailUrl: settings.mailUrl, isEmbedded, folder };
  const worker = workerEnvironment({ ...shared, databaseUrl: database.worker, redisUrl, opsPort });
  await migrate(site, database, worker);
  // A finished demo means people; asking costs every later start half a second.
  const { people } = hasDemo ? { people: null } : await askStatus(worker);
  site.children.start("worker", { ...programs(site.isDevelopment).worker, env: worker, show: site.isDevelopment });
  if (!settings.isServer && wantsDemo && people === 0) await seed(site, worker, opsPort);
  await webBuild;
  const web = webEnvironment({
    ...shared,
    databaseUrl: database.app,
    redisUrl,
    host: settings.host,
    port,
    isDevelopment: site.isDevelopment,
  });
  site.children.start("web", {
    ...programs(site.isDevelopment, settings.host, port).web,
    env: web,
    show: site.isDevelopment,
  });
  await waitUntilReady(
    [`${localUrl(settings.host, port)}/readyz`, `${localUrl(site.env.OPS_HOST || "127.0.0.1", opsPort)}/readyz`],
    site,
  );
  const demoFile = join(folder, "demo-people.json");
  return {
    address: siteUrl,
    port,
    opsPort,
    setUpUrl: people === 0 ? (await askStatus(worker)).setUpUrl : null,
    demoPeople: !settings.isServer && existsSync(demoFile) ? JSON.parse(readFileSync(demoFile, "utf8")) : null,
    addresses: database,
    redisUrl,
    isEmbedded,
  };
}

async function startDatabase(site) {
  const { settings, env, secrets, folder, say } = site;
  if (settings.isServer) return { database: await prepareServer({ env, secrets, say }), hasDemo: false };
  const adminUrl = await startBundled(site);
  const note = join(folder, "demo-seed.json");
  const state = existsSync(note) ? JSON.parse(readFileSync(note, "utf8")).state : null;
  // Web starts only after the demo, so nobody can have used a database in which it was cut short.
  const isCutShort = state === "begun";
  if (isCutShort) say("The demo was cut short last time, so its database is made anew");
  const database = await prepareEmbedded({ adminUrl, secrets, recreate: isCutShort });
  if (isCutShort)
    for (const name of ["demo-people.json", "demo-seed.json"]) rmSync(join(folder, name), { force: true });
  return { database, hasDemo: state === "done" };
}

/** The bundled PostgreSQL; when it dies it is started again on the same folder and port. */
async function startBundled(site, deaths = []) {
  const started = performance.now();
  const postgres = await startPostgres({ dataDir: join(site.folder, "postgres"), onProgress: site.say });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  site.say(
    `PostgreSQL ${postgres.version} ${postgres.reused ? "still runs and is used again" : "runs"} on port ${postgres.port} (${seconds} s)`,
  );
  const stop = () => postgres.stop();
  site.stops.push(stop);
  postgres.onExit(async () => {
    if (site.isStopping) return;
    const recent = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (recent.length >= 3) {
      site.fail(
        new Error(
          `PostgreSQL ended three times within a minute, so Starboard stops; its log is ${join(site.folder, "postgres/postgres.log")}.`,
        ),
      );
      return;
    }
    site.say("PostgreSQL ended; starting it again");
    site.stops.splice(site.stops.indexOf(stop), 1);
    await postgres.stop();
    await startBundled(site, recent).catch(site.fail);
  });
  return postgres.adminUrl;
}

async function startQueue(site) {
  const redis = await startRedis({ dataDir: join(site.folder, "redis") });
  site.say(`Redis ${redis.reused ? "still runs and is used again" : "runs"} on port ${redis.port}`);
  site.stops.push(() => redis.stop());
  redis.onExit(() => {
    if (!site.isStopping)
      site.fail(new Error(`Redis ended, so Starboard stops; its log is ${join(site.folder, "redis/redis.log")}.`));
  });
  return redis.url;
}

async function migrate(site, database, worker) {
  if (database.owner) {
    await runSiteCommand("migrate", { ...worker, MIGRATION_DATABASE_URL: database.owner });
    site.say("The database is up to date");
    return;
  }
  const { migrated } = await askStatus(worker);
  if (!migrated)
    throw new Error(
      "The database is not at this version and nobody here may change it: give the owner's login with MIGRATION_DATABASE_URL.",
    );
}

/** Enters the demo through the application's own verbs; the note tells a finished one from one cut short. */
async function seed(site, worker, opsPort) {
  const note = join(site.folder, "demo-seed.json");
  writePrivately(note, JSON.stringify({ state: "begun" }));
  await waitUntilReady([`${localUrl(site.env.OPS_HOST || "127.0.0.1", opsPort)}/readyz`], site);
  await step("Entering the demo: people, stories, reviews", () => runSiteCommand("seed", worker));
  writePrivately(note, JSON.stringify({ state: "done", at: new Date().toISOString() }));
}
