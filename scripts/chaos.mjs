import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./chaos/chaos-command.mjs").then(({ chaosCommand }) => chaosCommand(process.argv.slice(2)));
