import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { failWith, say as sayAloud } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createStopSwitch } from "../site/stop-switch.mjs";

/**
 * A benchmark that brings up a site of its own on a throwaway folder and prints its figures, as a list or with
 * `--json` as a line. `count` is the option that says how many, with its usual value where there is one; `load` brings
 * the benchmark once everything is installed.
 */
export async function benchOnThrowawayFolder(args, { help, count, load }) {
  const stopSwitch = createStopSwitch();
  try {
    const flag = { type: "boolean", default: false };
    const usual = count.usual === undefined ? {} : { default: String(count.usual) };
    const options = { [count.name]: { type: "string", ...usual }, json: flag, help: flag };
    const { values } = parseArgs({ args, options });
    if (values.help) return console.log(help);
    if (!/^[1-9]\d{0,6}$/.test(values[count.name] ?? "")) throw new Error(`Give --${count.name} N.\n\n${help}`);
    const say = values.json ? (line) => console.error(line) : sayAloud;
    await installIfNeeded();
    await buildIfNeeded();
    // Only now: they reach into what the install brings.
    const { createRunFolder } = await import("../testing/parts.mjs");
    const run = await load();
    const { folder } = createRunFolder();
    try {
      const figures = await run({ [count.name]: Number(values[count.name]), folder, say });
      if (values.json) console.log(JSON.stringify(figures));
      else
        for (const [name, value] of Object.entries(figures))
          say(`  ${name.padEnd(20)} ${typeof value === "object" ? JSON.stringify(value) : value}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    failWith(error);
  } finally {
    stopSwitch.release();
  }
}
