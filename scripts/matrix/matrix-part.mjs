import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { say } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { inRepository } from "../site/repository.mjs";

/**
 * A copy of the production server that reads a page's code when it is first asked for, as most of the servers of the
 * matrix are asked for few; parts `chaos` and `e2e` start it as it is.
 */
async function copyServer(folder, name) {
  const copy = join(folder, name);
  await cp(inRepository("apps/web/.next/standalone"), copy, { recursive: true, verbatimSymlinks: true });
  const program = join(copy, "apps/web/server.js");
  const text = readFileSync(program, "utf8");
  const lazy = text.replace('"preloadEntriesOnStart":true', '"preloadEntriesOnStart":false');
  if (lazy === text) throw new Error("The build's server does not say whether it reads all pages at its start.");
  writeFileSync(program, lazy);
  return program;
}

/** One whose proxy is never asked, as an attacker who gets round it would have it. */
async function copyWithoutProxy(folder) {
  const program = await copyServer(folder, "web-without-proxy");
  const manifest = join(dirname(program), ".next/server/functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  if (!functions["/_middleware"]) throw new Error("The build names no proxy: the matrix cannot take it away.");
  const { "/_middleware": _proxy, ...others } = functions;
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
  return program;
}

/** The access matrix: in process, its mutants, over HTTP, and over HTTP without the proxy. `run` is vitest's runner. */
export async function runMatrixPart({ folder, filters, isFull = false, isWhole = isFull }, run) {
  const reports = join(folder, "matrix");
  mkdirSync(reports, { recursive: true });
  const postgres = await startPostgres({ durable: false, onProgress: say });
  try {
    const [web, withoutProxy] = await Promise.all([copyServer(folder, "web"), copyWithoutProxy(folder)]);
    return await run("matrix", {
      filters,
      folder,
      isFull,
      env: {
        TEST_ADMIN_DATABASE_URL: postgres.adminUrl,
        MATRIX_REPORTS: reports,
        MATRIX_WHOLE: isWhole ? "1" : "0",
        MATRIX_WEB: web,
        MATRIX_WEB_WITHOUT_PROXY: withoutProxy,
      },
    });
  } finally {
    await postgres.stop();
  }
}
