import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./testing/test-command.mjs").then(({ testCommand }) => testCommand(process.argv.slice(2)));
