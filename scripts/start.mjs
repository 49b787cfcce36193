import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./site/start-command.mjs").then(({ startCommand }) => startCommand(process.argv.slice(2)));
