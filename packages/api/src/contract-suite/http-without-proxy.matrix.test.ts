import { wantsWholeMatrix, webPrograms } from "@starboard/testing/env";
import { afterAll, beforeAll, describe } from "vitest";
import { ASKERS, isOutside } from "./scene.ts";
import { testCalls } from "./test-calls.ts";
import { testPages } from "./test-pages.ts";
import { openWebScene, type WebScene } from "./web-scene.ts";

/**
 * The proxy gives pages their headers and decides nothing: without it every cell must answer as before. In `npm test`
 * those whom nothing but the proxy could have kept out.
 */
const SHORT = ["anonymous", "stranger"] as const;
const { withoutProxy: program } = webPrograms();

let scene: WebScene;
beforeAll(async () => {
  scene = await openWebScene(program, wantsWholeMatrix() ? ASKERS : SHORT);
});
afterAll(() => scene.close());

// In batches here, as each call goes by itself with the proxy.
describe("calls", () =>
  testCalls({
    name: "http-without-proxy",
    openedScene: () => scene,
    isBatched: true,
    short: { subjects: ["reviewed"], askers: SHORT, step: 20 },
  }));

describe("pages", () =>
  testPages({
    name: "routes-without-proxy",
    openedScene: () => scene,
    // The other way round than with the proxy: as documents by those whom nothing else could have kept out.
    asksFromPage: (asker) => !isOutside(asker),
    short: { subjects: ["reviewed", "foreign", "missing"], askers: SHORT, step: 9 },
  }));
