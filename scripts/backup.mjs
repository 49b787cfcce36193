import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./site/backup-command.mjs").then(({ backupCommand }) => backupCommand(process.argv.slice(2)));
