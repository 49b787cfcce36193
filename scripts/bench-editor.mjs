import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-editor-command.mjs").then(({ benchEditorCommand }) => benchEditorCommand(process.argv.slice(2)));
