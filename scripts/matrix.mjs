import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./matrix/matrix-command.mjs").then(({ matrixCommand }) => matrixCommand(process.argv.slice(2)));
