import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-dashboard-command.mjs").then(({ benchDashboardCommand }) =>
  benchDashboardCommand(process.argv.slice(2)),
);
