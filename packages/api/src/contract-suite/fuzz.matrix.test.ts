import { fuzzRuns } from "@starboard/testing/env";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import fc from "fast-check";
import superjson from "superjson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter } from "../app/app-router.ts";
import { kindOf, PATHS } from "./answer.ts";
import { drawBlueprint } from "./blueprint.ts";
import { HOSTILE_BODIES, HOSTILE_VALUES } from "./hostile-values.ts";
import { MATRIX } from "./matrix.ts";
import { openScene, type Scene } from "./open-scene.ts";
import type { ActorName, Blueprint } from "./scene.ts";

/**
 * Of computing for one request, however hostile, in yardsticks: longer, and everybody else waits. A yardstick takes some
 * 5 ms where nothing slows the processor down, and as much longer as everything else where something does.
 */
const MOST_YARDSTICKS = 10;
const YARDSTICK = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at, text: "a yardstick" })));

/** What the yardstick takes at this moment, in ms of computing. */
function measureYardstick(): number {
  const from = process.cpuUsage();
  JSON.parse(YARDSTICK);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

/** From so many random bodies a procedure on, nothing is left out. */
const FULL_RUNS = 500;

let blueprint: Blueprint;
let scene: Scene;
beforeAll(async () => {
  blueprint = await drawBlueprint();
  scene = await openScene(blueprint);
});
afterAll(async () => {
  await scene.close();
});

/** One request through the same adapter as in production. @returns its status and what it took to compute, in ms */
async function send(path: string, body: string, actor: ActorName) {
  const kind = kindOf(path);
  const address = `http://starboard.test/api/trpc/${path}`;
  const stop = kind === "subscription" ? new AbortController() : null;
  const from = process.cpuUsage();
  const request =
    kind === "mutation"
      ? new Request(address, { method: "POST", body, headers: { "content-type": "application/json" } })
      : new Request(`${address}?input=${encodeURIComponent(body)}`, stop ? { signal: stop.signal } : {});
  const createContext = () => scene.contextOf(actor);
  const response = await fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext });
  if (stop) {
    stop.abort();
    await response.body?.cancel();
    return { status: response.status, text: "", cpuMs: 0 };
  }
  const text = await response.text();
  const { user, system } = process.cpuUsage(from);
  return { status: response.status, text, cpuMs: (user + system) / 1_000 };
}

/**
 * The valid input with a field replaced, then whole inputs, then what is no input at all. In `npm test` each hostile
 * value comes into one field, the fields taking turns, and whole inputs and broken ones go to every third procedure,
 * which all have the same door; in the full form each goes into every field and procedure.
 */
function* hostileBodies(path: string): Generator<string> {
  const valid = MATRIX[path]?.input?.(blueprint.subjects.reviewed);
  const fields = valid && typeof valid === "object" ? Object.keys(valid) : [];
  for (const [at, value] of HOSTILE_VALUES.entries()) {
    const meant = fuzzRuns() < FULL_RUNS ? fields.filter((_, turn) => turn === at % fields.length) : fields;
    for (const field of meant) yield JSON.stringify({ json: { ...(valid as object), [field]: value } });
  }
  const third = PATHS.indexOf(path) % 3;
  const isMeant = (_: unknown, at: number) => fuzzRuns() >= FULL_RUNS || at % 3 === third;
  for (const value of HOSTILE_VALUES.filter(isMeant)) yield JSON.stringify({ json: value });
  yield* HOSTILE_BODIES.filter(isMeant);
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, maxDepth: 4 });
  for (const value of fc.sample(anything, { numRuns: fuzzRuns(), seed: 20_261_128 })) {
    yield JSON.stringify(superjson.serialize(value));
  }
}

test.each(PATHS)("%s answers anything with at most a refusal, and soon", async (path) => {
  const wrong: string[] = [];
  let most = MOST_YARDSTICKS * measureYardstick();
  for (const body of hostileBodies(path)) {
    const what = body.slice(0, 120);
    let best = Number.POSITIVE_INFINITY;
    // A collector's pause, or the first run of a function, is not the body's doing: the best of three counts.
    for (let turn = 0; turn < 3 && best > most; turn += 1) {
      // Only who seems slow is measured against the moment; the others spare its time.
      if (turn > 0) most = Math.max(most, MOST_YARDSTICKS * measureYardstick());
      const { status, text, cpuMs } = await send(path, body, turn % 2 === 0 ? "owner" : "author");
      if (status >= 500) wrong.push(`${status} for ${what}: ${text.slice(0, 200)}`);
      best = Math.min(best, cpuMs);
    }
    if (best > most) wrong.push(`${Math.round(best)} ms of computing, of ${Math.round(most)}, for ${what}`);
  }
  expect(wrong).toEqual([]);
  expect(({} as { isOwner?: boolean }).isOwner, "Object.prototype was written to").toBeUndefined();
});
