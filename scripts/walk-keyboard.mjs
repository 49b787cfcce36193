import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./walk/walk-command.mjs").then(({ walkCommand }) => walkCommand(process.argv.slice(2)));
