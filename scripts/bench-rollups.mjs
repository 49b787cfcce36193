import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-rollups-command.mjs").then(({ benchRollupsCommand }) =>
  benchRollupsCommand(process.argv.slice(2)),
);
