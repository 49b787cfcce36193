import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../machine/say.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { built } from "../site/build.mjs";
import { inRepository } from "../site/repository.mjs";

/** A copy of the production server whose proxy is never asked, as an attacker who gets round it would have it. */
function copyWithoutProxy(folder) {
  const copy = join(folder, "web-without-proxy");
  cpSync(inRepository("apps/web/.next/standalone"), copy, { recursive: true, verbatimSymlinks: true });
  const manifest = join(copy, "apps/web/.next/server/functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  if (!functions["/_middleware"]) throw new Error("The build names no proxy: the matrix cannot take it away.");
  const { "/_middleware": _proxy, ...others } = functions;
  writeFileSync(manifest, JSON.stringify({ ...rest, functions: others }));
  return join(copy, "apps/web/server.js");
}

/** The access matrix: in process, its mutants, over HTTP, and over HTTP without the proxy. `run` is vitest's runner. */
export async function runMatrixPart({ folder, filters, isFull = false, isWhole = isFull }, run) {
  const reports = join(folder, "matrix");
  mkdirSync(reports, { recursive: true });
  const postgres = await startPostgres({ durable: false, onProgress: say });
  try {
    return await run("matrix", {
      filters,
      folder,
      isFull,
      env: {
        TEST_ADMIN_DATABASE_URL: postgres.adminUrl,
        MATRIX_REPORTS: reports,
        MATRIX_WHOLE: isWhole ? "1" : "0",
        MATRIX_WEB: built.web,
        MATRIX_WEB_WITHOUT_PROXY: copyWithoutProxy(folder),
      },
    });
  } finally {
    await postgres.stop();
  }
}
