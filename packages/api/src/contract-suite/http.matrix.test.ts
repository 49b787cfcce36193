import { webPrograms } from "@starboard/testing/env";
import { withAdmin } from "@starboard/testing/servers";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ask, kindOf, PATHS } from "./answer.ts";
import { askOverHttp } from "./ask-over-http.ts";
import { drawBlueprint } from "./blueprint.ts";
import { listCells } from "./cells.ts";
import { checkProcedure } from "./check-procedure.ts";
import { reportMatrix } from "./report.ts";
import type { Blueprint } from "./scene.ts";
import { signInEverybody, startWebServer, type WebServer } from "./web-server.ts";

const programs = webPrograms();

/** Each call by itself, and in batches. The proxy gives pages their headers and decides nothing: without it every cell must answer as before. */
describe.each([
  ["http", programs.whole, { isBatched: false }],
  ["http-without-proxy", programs.withoutProxy, { isBatched: true }],
])("%s", (name, program, how) => {
  const report = { cells: 0, wrong: 0 };
  let blueprint: Blueprint;
  let database: TestDatabase;
  let server: WebServer;
  let ask: Ask;

  beforeAll(async () => {
    blueprint = await drawBlueprint();
    database = await openTestDatabase({ template: blueprint.database.name });
    server = await startWebServer(program, database.appUrl);
    const cookies = await signInEverybody(server.address, blueprint.people);
    ask = askOverHttp({ address: server.address, slug: blueprint.slug, cookies }, how);
    await keepAsTemplate();
  });
  afterAll(async () => {
    reportMatrix(name, report);
    await server.stop();
    await withAdmin((client) => client.query(`drop database if exists ${database.name}_kept with (force)`));
    await database.drop();
    await withAdmin((client) => client.query(`drop database ${blueprint.database.name} with (force)`));
  });

  /** With everybody signed in: what each procedure starts from. */
  async function keepAsTemplate() {
    await replace(`${database.name}_kept`, database.name);
    await server.ready();
  }

  /** The same database anew under the running server, as it was before an allowed call changed it. */
  async function restore() {
    await replace(database.name, `${database.name}_kept`);
    await server.ready();
  }

  test.each(PATHS)("%s", async (path) => {
    const found = await checkProcedure(path, { blueprint, database, ask });
    report.cells += found.cells;
    report.wrong += found.wrong.length;
    if (kindOf(path) === "mutation" && listCells(path).some(({ expected }) => expected === "ok")) await restore();
    expect(found.wrong).toEqual([]);
  });
});

async function replace(name: string, source: string): Promise<void> {
  await withAdmin(async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [source]);
    await client.query(`create database ${name} template ${source} strategy file_copy owner sb_owner`);
  });
}
