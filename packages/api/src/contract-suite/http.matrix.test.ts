import { wantsWholeMatrix, webPrograms } from "@starboard/testing/env";
import { type KeptState, keepState } from "@starboard/testing/kept-state";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ask, PATHS } from "./answer.ts";
import { askOverHttp } from "./ask-over-http.ts";
import { drawBlueprint } from "./blueprint.ts";
import { checkProcedure } from "./check-procedure.ts";
import { reportMatrix } from "./report.ts";
import type { Asker, Blueprint } from "./scene.ts";
import { signInEverybody, startWebServer, type WebServer } from "./web-server.ts";

const programs = webPrograms();
/** Nobody, somebody from elsewhere, some from inside, and a token. */
const WITH_PROXY: readonly Asker[] = ["anonymous", "stranger", "author", "reviewer", "lead", "readToken"];
/** Nobody, somebody from elsewhere, and two who may do much. */
const WITHOUT_PROXY: readonly Asker[] = ["anonymous", "stranger", "author", "lead"];

/**
 * Each call by itself, and in batches. The proxy gives pages their headers and decides nothing: without it every cell
 * must answer as before. In `npm test` only the subjects and askers named here.
 */
describe.each([
  ["http", programs.whole, { isBatched: false }, ["reviewed", "foreign", "missing"], WITH_PROXY],
  ["http-without-proxy", programs.withoutProxy, { isBatched: true }, ["reviewed"], WITHOUT_PROXY],
] as const)("%s", (name, program, how, shortSubjects, shortAskers) => {
  const asked = wantsWholeMatrix() ? {} : { subjects: shortSubjects, askers: shortAskers };
  const report = { cells: 0, wrong: 0 };
  let blueprint: Blueprint;
  let database: TestDatabase;
  let server: WebServer;
  let ask: Ask;
  /** To when everybody was signed in and nothing had been asked. */
  let kept: KeptState;

  beforeAll(async () => {
    blueprint = await drawBlueprint();
    database = await openTestDatabase({ template: blueprint.database.name });
    server = await startWebServer(program, database.appUrl);
    const cookies = await signInEverybody(server.address, blueprint.people);
    ask = askOverHttp({ address: server.address, slug: blueprint.slug, cookies, tokens: blueprint.tokens }, how);
    kept = await keepState(database);
  });
  afterAll(async () => {
    reportMatrix(name, report);
    await server.stop();
    await kept.close();
    await database.drop();
  });

  test.each(PATHS)("%s", async (path) => {
    const found = await checkProcedure(path, { blueprint, kept, ask, ...asked });
    report.cells += found.cells;
    report.wrong += found.wrong.length;
    expect(found.wrong).toEqual([]);
  });
});
