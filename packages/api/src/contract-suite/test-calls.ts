import { wantsWholeMatrix } from "@starboard/testing/env";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ask, PATHS } from "./answer.ts";
import { askOverHttp } from "./ask-over-http.ts";
import { checkProcedure } from "./check-procedure.ts";
import { MATRIX } from "./matrix.ts";
import { reportMatrix } from "./report.ts";
import type { Asker, SubjectName } from "./scene.ts";
import type { WebScene } from "./web-scene.ts";

interface Way {
  /** Of the report. */
  name: string;
  openedScene: () => WebScene;
  isBatched: boolean;
  /** In `npm test` only these, and every so many-th procedure: in process all are asked. */
  short: { subjects: readonly SubjectName[]; askers: readonly Asker[]; step: number };
}

/** Asks the calls' cells of a web server: each call by itself, or in batches. */
export function testCalls({ name, openedScene, isBatched, short: { step, ...short } }: Way): void {
  const paths = wantsWholeMatrix() ? PATHS : PATHS.filter((_, at) => at % step === 0);
  const asked = wantsWholeMatrix() ? {} : short;
  const report = { cells: 0, wrong: 0 };
  let scene: WebScene;
  let ask: Ask;

  beforeAll(() => {
    scene = openedScene();
    ask = askOverHttp({ ...scene, slug: scene.blueprint.slug }, { isBatched });
  });
  afterAll(() => reportMatrix(name, report));

  test.each(paths)("%s", async (path) => {
    const found = await checkProcedure(path, { ...scene, ask, ...asked });
    report.cells += found.cells;
    report.wrong += found.wrong.length;
    expect(found.wrong).toEqual([]);
  });

  test("an organisation that is not one's own reads like one that is not", async () => {
    const { blueprint } = scene;
    const elsewhere = askOverHttp({ ...scene, slug: "no-such-place" }, { isBatched });
    for (const path of paths) {
      const row = MATRIX[path];
      if (row?.outcomes.stranger !== "NOT_FOUND" || row.outcomes.author === "NOT_FOUND") continue;
      const inputs = [row.input?.(blueprint.subjects.reviewed)];
      expect(await ask("stranger", path, inputs), path).toEqual(await elsewhere("stranger", path, inputs));
    }
  });
}
