import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { getQuietPort } from "../machine/free-port.mjs";
import { built, webArguments, workerFlags } from "../site/build.mjs";
import { askStatus, runSiteCommand } from "../site/commands.mjs";
import { getSecrets } from "../site/data-folder.mjs";
import { prepareEmbedded } from "../site/database.mjs";
import { webEnvironment, workerEnvironment } from "../site/environment.mjs";
import { waitUntilReady } from "../site/wait-until-ready.mjs";
import { keepRunning } from "./keep-running.mjs";
import { openNetwork } from "./network.mjs";
import { copyWithNewerRules } from "./newer-rules.mjs";
import { keepPostgres, keepRedis } from "./servers.mjs";

const skewedClock = new URL("skewed-clock.mjs", import.meta.url).href;

/**
 * A Starboard that may be broken: durable servers behind networks of ours, the production web server and workers,
 * each of them started again when it dies. The second worker's clock is a minute wrong, the other way at each start.
 * Where nothing is to be broken (`isBreakable: false`), the processes reach the servers without a network between.
 * With `webs: 2` there are two processes behind one address of their own; `stage.web` is the first.
 */
export async function openStage({ backend, folder, say, isSkewed = true, workers = 2, webs = 1, isBreakable = true }) {
  const stops = [];
  const stage = { backend, folder, workers: [], webs: [], web: null, redis: null, networks: {} };
  let workerFile = built.worker;
  /** From now on a worker that is started has later rules; those that run keep theirs. */
  stage.changeRules = () => {
    const newer = copyWithNewerRules(built.worker);
    stops.push(async () => newer.remove());
    workerFile = newer.file;
  };
  stage.close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    await open();
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }

  async function open() {
    mkdirSync(join(folder, "logs"), { recursive: true });
    stage.postgres = await keepPostgres(folder);
    stops.push(() => stage.postgres.stop());
    const secrets = getSecrets(folder, {});
    const addresses = await prepareEmbedded({ adminUrl: stage.postgres.adminUrl(), secrets });
    stage.appUrl = addresses.app;
    const database = await addNetwork("postgres", stage.postgres.adminUrl());
    let redisUrl = null;
    if (backend === "redis") {
      stage.redis = await keepRedis(folder);
      stops.push(() => stage.redis.stop());
      redisUrl = (await addNetwork("redis", stage.redis.url)).through(stage.redis.url);
    }
    const ports = await Promise.all(Array.from({ length: webs + workers }, () => getQuietPort()));
    const [webPorts, opsPorts] = [ports.slice(0, webs), ports.slice(webs)];
    stage.address = `http://127.0.0.1:${webPorts[0]}`;
    const shared = { env: plain(process.env), secrets, siteUrl: stage.address, isEmbedded: true, folder };
    const forWorker = (opsPort) =>
      workerEnvironment({ ...shared, databaseUrl: database.through(addresses.worker), redisUrl, opsPort });
    const direct = workerEnvironment({ ...shared, databaseUrl: addresses.worker, redisUrl: null, opsPort: 0 });
    await runSiteCommand("migrate", { ...direct, MIGRATION_DATABASE_URL: addresses.owner });
    stage.setUpUrl = (await askStatus(direct)).setUpUrl;

    for (const [index, opsPort] of opsPorts.entries()) addWorker(index + 1, () => forWorker(opsPort));
    for (const [index, port] of webPorts.entries()) {
      const forWeb = { ...shared, databaseUrl: database.through(addresses.app), host: "127.0.0.1", port };
      const [args, cwd] = [() => webArguments, dirname(built.web)];
      const web = keep(index === 0 ? "web" : `web-${index + 1}`, args, cwd, () => webEnvironment(forWeb));
      stage.webs.push({ ...web, address: `http://127.0.0.1:${port}` });
    }
    [stage.web] = stage.webs;
    stage.readyUrls = ports.map((port) => `http://127.0.0.1:${port}/readyz`);
    await waitUntilReady(stage.readyUrls, { folder });
  }

  async function addNetwork(name, target) {
    if (!isBreakable) return { through: (url) => url };
    const network = await openNetwork(target);
    stage.networks[name] = network;
    stops.push(() => network.close());
    return network;
  }

  function addWorker(number, environment) {
    let starts = 0;
    const isWrong = isSkewed && number === 2;
    const args = () => [...(isWrong ? ["--import", skewedClock] : []), ...workerFlags, workerFile];
    const skewed = () => {
      starts += 1;
      return { ...environment(), ...(isWrong && { CHAOS_SKEW_MS: starts % 2 === 1 ? "60000" : "-60000" }) };
    };
    stage.workers.push(keep(`worker-${number}`, args, dirname(dirname(built.worker)), skewed));
  }

  function keep(name, args, cwd, environment) {
    const logFile = join(folder, "logs", `${name}.log`);
    const kept = keepRunning({ name, args, cwd, logFile, environment, say });
    stops.push(() => kept.stop());
    return kept;
  }
}

/** The person's own settings must not reach the processes: the stage has servers of its own. */
const plain = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(MAIL_URL|SITE_URL|STARBOARD_.*|TEST_.*|OTEL_.*|WORKER_.*)$/.test(name)),
  );
