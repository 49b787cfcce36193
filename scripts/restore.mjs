import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./site/restore-command.mjs").then(({ restoreCommand }) => restoreCommand(process.argv.slice(2)));
