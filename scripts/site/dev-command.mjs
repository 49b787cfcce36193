import { watch } from "node:fs";
import { join } from "node:path";
import { failWith, say } from "../machine/say.mjs";
import { bringUp } from "./bring-up.mjs";
import { buildWorker } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { inRepository } from "./repository.mjs";
import { parseStartOptions, startHelp } from "./start-options.mjs";
import { createStopSwitch } from "./stop-switch.mjs";

const quietMs = 150;
const isSource = (name) =>
  /\.([cm]?[jt]sx?|sql|json)$/.test(name) && !/\.(test|spec)\.|node_modules|[\\/](dist|\.next|\.turbo)[\\/]/.test(name);

/** Builds the worker again and restarts it after each burst of changes; a build that fails leaves the old one running. */
function reloadWorker(site, signal) {
  let timer = null;
  let isBusy = false;
  const reload = async () => {
    if (isBusy) return schedule();
    isBusy = true;
    try {
      await buildWorker();
      await site.restart("worker");
      say("The worker was built again and restarted");
    } catch (error) {
      say(error.message);
    } finally {
      isBusy = false;
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, quietMs);
  };
  for (const folder of ["apps/worker", "packages"]) {
    watch(inRepository(folder), { recursive: true, signal }, (_, name) => {
      if (name && isSource(join(folder, name))) schedule();
    });
  }
}

/** npm run dev: as npm start, with Next's development server and a worker that follows the sources. */
export async function devCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const options = parseStartOptions(args);
    if (options.help)
      return console.log(
        startHelp.replace(
          "npm start [-- options]     starts Starboard;",
          "npm run dev [-- options]   starts Starboard with reload;",
        ),
      );
    if (options.fresh) throw new Error("--fresh belongs to npm start: npm start -- --fresh");
    await installIfNeeded();
    await buildWorker();
    const site = await bringUp({
      wantsDemo: !options["no-demo"],
      wantsRedis: options.redis,
      isDevelopment: true,
      signal: stopSwitch.signal,
      onFailure: stopSwitch.fail,
    });
    if (site.running)
      throw new Error(
        `Starboard already runs on this data folder (process ${site.running.pid}): stop it, or give another with STARBOARD_DATA.`,
      );
    const watching = new AbortController();
    reloadWorker(site, watching.signal);
    say(`Ready with reload: ${site.address}${site.setUpUrl ? `, first owner at ${site.setUpUrl}` : ""}`);
    const problem = await stopSwitch.thrown;
    watching.abort();
    await site.stop();
    if (problem) throw problem;
  } catch (error) {
    if (!stopSwitch.isInterrupted) failWith(error);
  } finally {
    stopSwitch.release();
  }
}
