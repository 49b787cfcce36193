import { afterAll, beforeAll, expect, test } from "vitest";
import { PATHS } from "./answer.ts";
import { askInProcess } from "./ask-in-process.ts";
import { drawBlueprint } from "./blueprint.ts";
import { listCells } from "./cells.ts";
import { GUARDED_VERBS, takeGuardAway, watchGuards } from "./guarded-verbs.ts";
import { MATRIX } from "./matrix.ts";
import { openScene, type Scene } from "./open-scene.ts";
import { reportMatrix } from "./report.ts";
import type { Asker, Blueprint } from "./scene.ts";

/** Verbs that every member may call: taking such a guard away changes nothing, so no cell can tell. */
const OPEN_TO_MEMBERS: readonly string[] = [
  "addInterview",
  "addRemark",
  "createStory",
  "getCurrentRules",
  "getOwnReadiness",
  "getQuestionDesk",
  "leaveOrganisation",
  "listInterviews",
  "listDesk",
  "getMailPreferences",
  "listMailsToMe",
  "listNotifications",
  "setMailPreferences",
  "listRounds",
  "listPractices",
  "listRemarks",
  "listRuleTitles",
  "listStories",
  "markRead",
  "unprepareQuestion",
];

let blueprint: Blueprint;
let scene: Scene;
/** The procedures that reach each verb. */
const reachedFrom = new Map<string, string[]>();
const report = { guards: 0, killed: 0 };

beforeAll(async () => {
  blueprint = await drawBlueprint();
  scene = await openScene(blueprint);
  for (const path of PATHS) {
    const ask = askInProcess(scene);
    const asked = await watchGuards(async () => {
      for (const actor of ["author", "reviewer", "owner"] as const) {
        await ask(actor, path, [MATRIX[path]?.input?.(blueprint.subjects.reviewed)]);
      }
    });
    await scene.kept.restore();
    for (const name of asked) reachedFrom.set(name, [...(reachedFrom.get(name) ?? []), path]);
  }
});
afterAll(async () => {
  reportMatrix("mutants", report);
  await scene.close();
});

/** Whose calls come as far as a guard: everybody else is refused at the door, and a token by its scope. */
const AT_THE_GUARD: readonly Asker[] = ["author", "peer", "reviewer", "declined", "otherCoach", "lead", "owner"];
/** What only the guard can refuse. What is allowed is so without it as well. */
const listGuardedCells = (path: string) =>
  listCells(path).filter(({ asker, expected }) => AT_THE_GUARD.includes(asker) && expected !== "ok");

/** With its guard taken away: does any cell that it refuses answer otherwise, in the procedures that reach the verb? */
async function isNoticed(verb: (typeof GUARDED_VERBS)[number]): Promise<boolean> {
  const putBack = takeGuardAway(verb, Object.values(blueprint.people));
  try {
    for (const path of reachedFrom.get(verb.name) ?? []) {
      try {
        const ask = askInProcess(scene);
        for (const { asker, subject, expected } of listGuardedCells(path)) {
          const [answer] = await ask(asker, path, [MATRIX[path]?.input?.(blueprint.subjects[subject])]);
          if (answer?.outcome !== expected) return true;
        }
      } finally {
        await scene.kept.restore();
      }
    }
    return false;
  } finally {
    putBack();
  }
}

test("every guarded verb is reached by some procedure", () => {
  const unreached = GUARDED_VERBS.map(({ name }) => name).filter((name) => !reachedFrom.has(name));
  expect(unreached).toEqual([]);
});

test.each(GUARDED_VERBS)("$name without its guard is noticed, unless every member may call it", async (verb) => {
  const isOpen = OPEN_TO_MEMBERS.includes(verb.name);
  const noticed = await isNoticed(verb);
  if (!isOpen) report.guards += 1;
  if (noticed) report.killed += 1;
  expect(noticed).toBe(!isOpen);
});
