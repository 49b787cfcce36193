import { requireNode } from "./machine/node-version.mjs";

requireNode();
const { runPnpm } = await import("./site/install.mjs");

// Asks the registry, so it is no part of verify; advisories left out stand in pnpm-workspace.yaml with their reasons.
const { code } = await runPnpm(["audit", "--prod"], { show: true });
process.exitCode = code ?? 1;
