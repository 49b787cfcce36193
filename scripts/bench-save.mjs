import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-save-command.mjs").then(({ benchSaveCommand }) => benchSaveCommand(process.argv.slice(2)));
