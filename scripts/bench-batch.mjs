import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-batch-command.mjs").then(({ benchBatchCommand }) => benchBatchCommand(process.argv.slice(2)));
