import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./lighthouse/lighthouse-command.mjs").then(({ lighthouseCommand }) => lighthouseCommand(process.argv.slice(2)));
