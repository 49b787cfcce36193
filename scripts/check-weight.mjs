import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./weight/check-weight-command.mjs").then(({ checkWeightCommand }) => checkWeightCommand(process.argv.slice(2)));
