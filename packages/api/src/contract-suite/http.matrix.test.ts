import { wantsWholeMatrix, webPrograms } from "@starboard/testing/env";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ask, PATHS } from "./answer.ts";
import { askOverHttp } from "./ask-over-http.ts";
import { checkProcedure } from "./check-procedure.ts";
import { MATRIX } from "./matrix.ts";
import { reportMatrix } from "./report.ts";
import { ASKERS, type Asker } from "./scene.ts";
import { openWebScene, type WebScene } from "./web-scene.ts";

const programs = webPrograms();
/** Nobody, somebody from elsewhere, somebody from inside, and a token. */
const WITH_PROXY: readonly Asker[] = ["anonymous", "stranger", "reviewer", "readToken"];
/** Those whom nothing but the proxy could have kept out. */
const WITHOUT_PROXY: readonly Asker[] = ["anonymous", "stranger"];

/**
 * Each call by itself, and in batches. The proxy gives pages their headers and decides nothing: without it every cell
 * must answer as before. In `npm test` only the subjects and askers named here.
 */
describe.each([
  ["http", programs.whole, { isBatched: false }, ["reviewed", "foreign", "missing"], WITH_PROXY],
  ["http-without-proxy", programs.withoutProxy, { isBatched: true }, ["reviewed"], WITHOUT_PROXY],
] as const)("%s", (name, program, how, shortSubjects, shortAskers) => {
  // In npm test every sixth one, and past the proxy, which knows no procedure, every twentieth: in process all are asked.
  const step = how.isBatched ? 20 : 6;
  const paths = wantsWholeMatrix() ? PATHS : PATHS.filter((_, at) => at % step === 0);
  const asked = wantsWholeMatrix() ? {} : { subjects: shortSubjects, askers: shortAskers };
  const report = { cells: 0, wrong: 0 };
  let scene: WebScene;
  let ask: Ask;

  beforeAll(async () => {
    scene = await openWebScene(program, wantsWholeMatrix() ? ASKERS : shortAskers);
    ask = askOverHttp({ ...scene, slug: scene.blueprint.slug }, how);
  });
  afterAll(async () => {
    reportMatrix(name, report);
    await scene.close();
  });

  test.each(paths)("%s", async (path) => {
    const found = await checkProcedure(path, { ...scene, ask, ...asked });
    report.cells += found.cells;
    report.wrong += found.wrong.length;
    expect(found.wrong).toEqual([]);
  });

  test("an organisation that is not one's own reads like one that is not", async () => {
    const { blueprint } = scene;
    const elsewhere = askOverHttp({ ...scene, slug: "no-such-place" }, how);
    for (const path of paths) {
      const row = MATRIX[path];
      if (row?.outcomes.stranger !== "NOT_FOUND" || row.outcomes.author === "NOT_FOUND") continue;
      const inputs = [row.input?.(blueprint.subjects.reviewed)];
      expect(await ask("stranger", path, inputs), path).toEqual(await elsewhere("stranger", path, inputs));
    }
  });
});
