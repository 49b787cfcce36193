import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { wantsWholeMatrix, webPrograms } from "@starboard/testing/env";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "./routes.ts";
import { ASKERS, isOutside } from "./scene.ts";
import { testCalls } from "./test-calls.ts";
import { testPages } from "./test-pages.ts";
import { openWebScene, type WebScene } from "./web-scene.ts";

/** In `npm test`: nobody, somebody from elsewhere, some from inside, and a token, which pages do not know. */
const SHORT = ["anonymous", "stranger", "author", "reviewer", "readToken"] as const;
const SHORT_SUBJECTS = ["reviewed", "foreign", "missing"] as const;
const { whole: program } = webPrograms();

let scene: WebScene;
beforeAll(async () => {
  scene = await openWebScene(program, wantsWholeMatrix() ? ASKERS : SHORT);
});
afterAll(() => scene.close());

/** The routes that the build itself names, so that a new one cannot stay without a row. */
function listRoutes(): string[] {
  const manifest = join(dirname(program), ".next/app-path-routes-manifest.json");
  const routes = Object.values(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>);
  return routes.filter((route) => !route.startsWith("/_")).sort();
}

test("every route has a row, and every row a route", () => {
  expect(listRoutes()).toEqual(Object.keys(ROUTES).sort());
});

describe("calls", () =>
  testCalls({
    name: "http",
    openedScene: () => scene,
    isBatched: false,
    short: { subjects: SHORT_SUBJECTS, askers: ["anonymous", "stranger", "reviewer", "readToken"], step: 6 },
  }));

describe("pages", () =>
  testPages({
    name: "routes",
    openedScene: () => scene,
    // A page has two ways in: each cell is asked one way here and the other way without the proxy.
    asksFromPage: isOutside,
    short: { subjects: SHORT_SUBJECTS, askers: ["anonymous", "stranger", "author", "reviewer"], step: 3 },
  }));
