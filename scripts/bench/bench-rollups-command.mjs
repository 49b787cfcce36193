import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { failWith, say as sayAloud } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";

const help = `npm run -s bench:rollups -- --stories N [--json]

  Brings up a site on a throwaway folder and sets N evaluated stories of thirty days down in it by SQL.
  readMs, scanMs   medians and means of every scope, dimension and day, from the rollups and from the stories: the
                   median of five times each; ratio is how many times longer the second takes
  repairMs         the product's recount when every rollup is missing, from the row of its job until it is done
  recountMs        the same when every rollup is right; null when it is not done in a minute
  drift            the rows that this second one found wrong
`;

/** npm run -s bench:rollups: what a dashboard saves by reading rollups, and what their recount costs. */
export async function benchRollupsCommand(args) {
  const stopSwitch = createStopSwitch();
  try {
    const flag = { type: "boolean", default: false };
    const { values } = parseArgs({ args, options: { stories: { type: "string" }, json: flag, help: flag } });
    if (values.help) return console.log(help);
    if (!/^[1-9]\d{0,6}$/.test(values.stories ?? "")) throw new Error(`Give --stories N.\n\n${help}`);
    const say = values.json ? (line) => console.error(line) : sayAloud;
    await installIfNeeded();
    await buildIfNeeded();
    // Only now: they reach into what the install brings.
    const { createRunFolder } = await import("../testing/parts.mjs");
    const { runRollupBench } = await import("./run-rollup-bench.mjs");
    const { folder } = createRunFolder();
    try {
      const figures = await runRollupBench({ stories: Number(values.stories), folder, say });
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
