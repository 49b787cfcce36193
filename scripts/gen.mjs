import { requireNode } from "./machine/node-version.mjs";

requireNode();
const { genCommand } = await import("./gen/gen-command.mjs");
await genCommand(process.argv.slice(2));
