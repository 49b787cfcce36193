import { elapsedSeconds, failWith, say } from "../machine/say.mjs";
import { bringUp, findRunningSite } from "./bring-up.mjs";
import { beginBuild } from "./build.mjs";
import { dataFolderPath } from "./data-folder.mjs";
import { installIfNeeded } from "./install.mjs";
import { startAfresh } from "./start-afresh.mjs";
import { parseStartOptions, startHelp } from "./start-options.mjs";
import { createStopSwitch } from "./stop-switch.mjs";

function sayRunning({ pid, address }) {
  if (address) say(`Starboard already runs on this data folder: ${address} (process ${pid})`);
  else say(`Starboard is already being started on this data folder, by process ${pid}`);
}

function sayReady({ address, demoPeople, setUpUrl, dataFolder, isEmbedded }) {
  console.log(`\n  Starboard is ready after ${elapsedSeconds()} s:  ${address}\n`);
  if (setUpUrl) console.log(`  Nobody is in it yet. The first owner is made here, once:\n  ${setUpUrl}\n`);
  if (demoPeople?.length > 0) sayDemoPeople(demoPeople, isEmbedded);
  console.log(`  Ctrl-C stops it; the data stays in ${dataFolder}\n`);
}

function sayDemoPeople(people, isEmbedded) {
  console.log(`  Demo sign-ins${isEmbedded ? " (also one click each on the sign-in page)" : ""}:`);
  const columns = ["role", "name", "email", "password"];
  const widths = columns.map((column) => Math.max(...people.map((person) => String(person[column]).length)));
  let organisation = null;
  for (const person of people) {
    if (person.organisation !== organisation) console.log(`    ${person.organisation}`);
    organisation = person.organisation;
    console.log(`      ${columns.map((column, i) => String(person[column]).padEnd(widths[i])).join("  ")}`);
  }
  console.log("");
}

/** npm start: everything from a bare clone to the printed address. */
export async function startCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const options = parseStartOptions(args);
    if (options.help) return console.log(startHelp);
    const running = await findRunningSite(dataFolderPath());
    if (running && !running.isStopping && !options.fresh) return sayRunning(running);
    await installIfNeeded();
    const { whole } = await beginBuild();
    if (options.fresh) {
      // It asks a question, which lines of progress would tear.
      await whole;
      await startAfresh({ isConfirmed: options.yes });
    }
    if (stopSwitch.isInterrupted) throw new Error("Stopped while starting.");
    const site = await bringUp({
      wantsDemo: !options["no-demo"],
      wantsRedis: options.redis,
      webBuild: whole,
      signal: stopSwitch.signal,
      onFailure: (error) => stopSwitch.fail(error),
    });
    if (site.running) return sayRunning(site.running);
    sayReady(site);
    const problem = await stopSwitch.thrown;
    say("Stopping: web, worker, database");
    await site.stop();
    say("Stopped; nothing is lost");
    if (problem) throw problem;
  } catch (error) {
    // Ctrl-C reaches a program that we wait for as well: let our own signal arrive before its failure is judged.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (!stopSwitch.isInterrupted) failWith(error);
    else say("Stopped while starting; the next start goes on from here");
  } finally {
    stopSwitch.release();
  }
}
