import { makeOnce } from "@starboard/testing/made-once";
import type { Blueprint } from "./scene.ts";

/**
 * Drawn once for all files of a run: it takes seconds, and nobody changes it. It goes with the throwaway server. Who
 * finds it drawn reads none of the services that draw it: they take a worker seconds too.
 */
export const drawBlueprint = (): Promise<Blueprint> =>
  makeOnce("blueprint", async () => (await import("./draw-blueprint.ts")).draw());
