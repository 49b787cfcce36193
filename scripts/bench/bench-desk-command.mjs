import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { failWith, say as sayAloud } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";

const help = `npm run -s bench:desk [-- --requests N] [--json]

  Brings up a site on a throwaway folder and sets N open requests (10,000 unless given) down in it by SQL, half of
  them with one coach, half waiting for any. Then the coach opens one request after the other, over HTTP.
  nextP50Ms, nextP95Ms   the story and the desk, asked for at once as the page does: 100 openings
  deskP95Ms              the desk alone
  claimP95Ms             claiming the most urgent that waits: 50 claims
`;

/** npm run -s bench:desk: how long a coach with a long queue waits for the next story. */
export async function benchDeskCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const flag = { type: "boolean", default: false };
    const { values } = parseArgs({
      args,
      options: { requests: { type: "string", default: "10000" }, json: flag, help: flag },
    });
    if (values.help) return console.log(help);
    if (!/^[1-9]\d{0,6}$/.test(values.requests)) throw new Error(`Give --requests as a number.\n\n${help}`);
    const say = values.json ? (line) => console.error(line) : sayAloud;
    await installIfNeeded();
    await buildIfNeeded();
    // Only now: they reach into what the install brings.
    const { createRunFolder } = await import("../testing/parts.mjs");
    const { runDeskBench } = await import("./run-desk-bench.mjs");
    const { folder } = createRunFolder();
    try {
      const figures = await runDeskBench({ requests: Number(values.requests), folder, say });
      if (values.json) console.log(JSON.stringify(figures));
      else for (const [name, value] of Object.entries(figures)) say(`  ${name.padEnd(20)} ${value}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    failWith(error);
  } finally {
    stopSwitch.release();
  }
}
