import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./bench/bench-sign-in-command.mjs").then(({ benchSignInCommand }) => benchSignInCommand(process.argv.slice(2)));
