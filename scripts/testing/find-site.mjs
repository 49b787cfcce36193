import { rmSync } from "node:fs";
import { join } from "node:path";
import { bringUp } from "../site/bring-up.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";
import { createRunFolder } from "./parts.mjs";

/** The demo on a data folder of its own, by the same code as npm start; `stop` removes it. */
async function bringUpSite(stopSwitch) {
  await installIfNeeded();
  await buildIfNeeded();
  const { folder, remove } = createRunFolder();
  const { E2E_BASE_URL, E2E_DATA, DATABASE_URL, REDIS_URL, MAIL_URL, SITE_URL, HOST, ...env } = process.env;
  const stopped = (site) => site.stop().finally(remove);
  try {
    const site = await bringUp({
      env: { ...env, STARBOARD_DATA: join(folder, "data"), PORT: "0" },
      signal: stopSwitch.signal,
      onFailure: (error) => stopSwitch.fail(error),
    });
    return { address: site.address, dataFolder: site.dataFolder, stop: () => stopped(site) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The site that the environment names (E2E_BASE_URL and E2E_DATA), or one of our own that `stop` takes away. */
export async function findSite(stopSwitch) {
  const { E2E_BASE_URL: address, E2E_DATA: dataFolder } = process.env;
  if (!address && !dataFolder) return bringUpSite(stopSwitch);
  if (!(address && dataFolder)) throw new Error("Give both E2E_BASE_URL and E2E_DATA, or neither.");
  return { address, dataFolder, stop: () => Promise.resolve() };
}
