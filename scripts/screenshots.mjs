import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./screenshots/screenshots-command.mjs").then(({ screenshotsCommand }) =>
  screenshotsCommand(process.argv.slice(2)),
);
