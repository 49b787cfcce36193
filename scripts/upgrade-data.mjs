import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./postgres/upgrade.mjs").then(({ upgradeCommand }) => upgradeCommand(process.argv.slice(2)));
