import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./site/dev-command.mjs").then(({ devCommand }) => devCommand(process.argv.slice(2)));
