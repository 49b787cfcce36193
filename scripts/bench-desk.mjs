import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-desk-command.mjs").then(({ benchDeskCommand }) => benchDeskCommand(process.argv.slice(2)));
