import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getFreePort } from "../machine/free-port.mjs";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { say } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { prepareEmbedded } from "../site/database.mjs";
import { runPnpm } from "../site/install.mjs";
import { inRepository } from "../site/repository.mjs";
import { waitUntilReady } from "../site/wait-until-ready.mjs";
import { listCopies, readDockerfile } from "./dockerfile.mjs";

/** Where the image's folder /starboard of a stage lies on this machine: the clone, or what a stage installs. */
const inStage = (roots, from, path) => join(roots[from], path.replace(/^\/starboard\/?/, ""));

function copyInto(folder, target, path) {
  const into = join(folder, target);
  const isFile = statSync(path).isFile();
  const to = isFile && target.endsWith("/") ? join(into, basename(path)) : into;
  mkdirSync(isFile ? join(to, "..") : to, { recursive: true });
  cpSync(path, to, { recursive: true, verbatimSymlinks: true });
}

/** Puts together, outside the clone, exactly the files that the Dockerfile's last stage copies. Returns its command. */
function assemble(dockerfile, folder, roots) {
  const final = readDockerfile(dockerfile).at(-1);
  for (const { from, sources, target } of listCopies(final)) {
    for (const source of sources) {
      const path = from ? inStage(roots, from, source) : inRepository(source);
      if (existsSync(path)) copyInto(folder, target, path);
      else if (!source.endsWith("/public"))
        throw new Error(`${dockerfile} copies ${source}, which the build does not make.`);
    }
  }
  const text = (instruction) => final.steps.find((step) => step.instruction === instruction).text;
  return JSON.parse(text("CMD"));
}

/** Runs the stage “packages” of the worker's Dockerfile in a folder of its own. */
async function installPackages(folder) {
  const stage = readDockerfile("infra/docker/worker.Dockerfile").find(({ name }) => name === "packages");
  for (const { sources, target } of listCopies(stage)) {
    for (const source of sources) {
      const to = join(folder, sources.length > 1 || target.endsWith("/") ? join(target, basename(source)) : target);
      cpSync(inRepository(source), to, {
        recursive: true,
        filter: (path) => !/node_modules|\.turbo|\.next/.test(path),
      });
    }
  }
  const run = stage.steps.find((step) => step.instruction === "RUN").text;
  const args = run.slice(run.indexOf(" install ") + 1).split(" ");
  const { code, output } = await runPnpm(["--dir", folder, ...args, "--prefer-offline"]);
  if (code !== 0) throw new Error(`The worker image's packages could not be installed:\n${lastLines(output)}`);
}

async function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}

/** Stands where a collector of spans would; keeps what was sent as text. */
async function collectSpans() {
  const bodies = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, bodies, stop: () => server.close() };
}

/** A secret like the one in a mailed link: no span may carry it. */
const LINK_SECRET = "secret-of-a-mailed-link";

/** One call and one page; then the call is counted, spans arrive within their batch's five seconds, and no address is in them. */
async function readFromOutside(site, { metrics, collector }) {
  await fetch(`${site}/api/trpc/account.session?batch=1&input=%7B%7D`);
  await fetch(`${site}/invite/${LINK_SECRET}`);
  const told = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  if (!/^call_seconds_count\{.*\} [1-9]/m.test(told)) throw new Error("The web image does not count its calls.");
  const until = Date.now() + 20_000;
  while (collector.bodies.length === 0) {
    if (Date.now() > until) throw new Error("The web image sends no spans.");
    await sleep(200);
  }
  if (collector.bodies.join("").includes(LINK_SECRET))
    throw new Error("A span of the web image carries a link's secret.");
}

const PASSWORDS = { ownerPassword: "owner", appPassword: "app", workerPassword: "worker" };

/**
 * Boots both images without an engine: their files in a folder of their own, their commands, a database with the
 * logins of compose, and then their own health checks. Throws with what was said when one does not come up.
 */
export async function bootImages() {
  const folder = mkdtempSync(join(tmpdir(), "starboard-images-"));
  const started = [];
  const closing = [];
  const [web, worker, packages] = ["web", "worker", "packages"].map((name) => join(folder, name));
  const starting = startPostgres({ durable: false });
  try {
    // The server comes up and the packages are installed by processes of their own, while this one copies.
    const preparing = starting.then((postgres) => prepareEmbedded({ adminUrl: postgres.adminUrl, secrets: PASSWORDS }));
    const both = Promise.all([preparing, installPackages(packages)]);
    closing.push(() => both.catch(() => undefined));
    const roots = { build: inRepository(), packages };
    const commands = { web: assemble("infra/docker/web.Dockerfile", web, roots) };
    const [logins] = await both;
    commands.worker = assemble("infra/docker/worker.Dockerfile", worker, roots);
    const ports = { web: await getFreePort(0), worker: await getFreePort(0), webOps: await getFreePort(0) };
    const shared = {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      SITE_URL: `http://localhost:${ports.web}`,
      STARBOARD_SECRET: "only for the check of the images, thirty-two",
      LOG_LEVEL: "warn",
    };
    const migrated = await runCommand(process.execPath, ["apps/worker/dist/command.mjs", "migrate"], {
      cwd: worker,
      env: { ...shared, MIGRATION_DATABASE_URL: logins.owner },
    });
    if (migrated.code !== 0) throw new Error(`The image's migration failed:\n${lastLines(migrated.output)}`);
    const site = { folder, problem: null };
    const boot = (name, cwd, env) => {
      const child = spawn(process.execPath, commands[name].slice(1), {
        cwd,
        env: { ...shared, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk) => {
          output = (output + chunk).slice(-20_000);
        });
      child.once("exit", (code) => {
        site.problem ??= new Error(`The ${name} image ended with code ${code}:\n${lastLines(output)}`);
      });
      started.push(child);
    };
    boot("worker", worker, { DATABASE_URL: logins.worker, OPS_PORT: String(ports.worker) });
    const collector = await collectSpans();
    closing.push(collector.stop);
    boot("web", web, {
      ...{ DATABASE_URL: logins.app, PORT: String(ports.web), HOSTNAME: "127.0.0.1" },
      ...{ OPS_PORT: String(ports.webOps), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    const waitFor = async (name) => {
      const url = `http://127.0.0.1:${ports[name]}/readyz`;
      await waitUntilReady([url], site);
      const health = await runCommand(process.execPath, ["health.mjs", url], { cwd: join(folder, name) });
      if (health.code !== 0) throw new Error(`The ${name} image's health check does not find it healthy.`);
    };
    await Promise.all(["worker", "web"].map(waitFor));
    await readFromOutside(`http://127.0.0.1:${ports.web}`, { metrics: ports.webOps, collector });
    say("Both images boot from the files they copy, and are healthy");
  } finally {
    await Promise.all(started.map(endProcess));
    for (const close of closing) await close();
    const postgres = await starting.catch(() => null);
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
