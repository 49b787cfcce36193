import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-web-command.mjs").then(({ benchWebCommand }) => benchWebCommand(process.argv.slice(2)));
