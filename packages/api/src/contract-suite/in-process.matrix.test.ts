import { afterAll, beforeAll, expect, test } from "vitest";
import { PATHS } from "./answer.ts";
import { askInProcess } from "./ask-in-process.ts";
import { drawBlueprint } from "./blueprint.ts";
import { checkProcedure } from "./check-procedure.ts";
import { MATRIX } from "./matrix.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { reportMatrix } from "./report.ts";
import type { Blueprint } from "./scene.ts";

let blueprint: Blueprint;
let scene: Scene;
const fieldSets = new Map<string, string[]>();
const report = { procedures: PATHS.length, cells: 0, wrong: 0 };

beforeAll(async () => {
  blueprint = await drawBlueprint();
  scene = await openScene(blueprint);
});
afterAll(async () => {
  reportMatrix("in-process", report);
  await scene.close();
});

test("every procedure has a row in the matrix, and every row a procedure", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(PATHS);
});

test.each(PATHS)("%s refuses whom it must, changing nothing, and lets in whom it may", async (path) => {
  const found = await checkProcedure(path, { blueprint, kept: scene.kept, ask: askInProcess(scene) });
  report.cells += found.cells;
  report.wrong += found.wrong.length;
  fieldSets.set(path, found.fieldSets);
  expect(found.wrong).toEqual([]);
});

test("an allowed call brings back these fields and no others", async () => {
  const lines = [...fieldSets].flatMap(([path, sets]) => sets.map((fields) => `${path}: ${fields}\n`));
  await expect(lines.join("")).toMatchFileSnapshot("./answer-fields.txt");
});
