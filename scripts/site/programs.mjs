import { dirname } from "node:path";
import { built, webArguments, workerFlags } from "./build.mjs";
import { inRepository } from "./repository.mjs";

/** How web and worker are started: what was built, or for development Next's own server. */
export function programs(isDevelopment, host, port) {
  const worker = { args: [...workerFlags, built.worker], cwd: dirname(dirname(built.worker)) };
  if (!isDevelopment) return { worker, web: { args: webArguments, cwd: dirname(built.web) } };
  const next = inRepository("apps/web/node_modules/next/dist/bin/next");
  return {
    worker,
    web: { args: [next, "dev", "--hostname", `${host}`, "--port", `${port}`], cwd: inRepository("apps/web") },
  };
}
