import { describe, expect, test } from "vitest";
import { appRouter } from "../app/app-router.ts";
import { systemRouter } from "./system-router.ts";

const pathsOf = (router: { _def: { procedures: object } }) => Object.keys(router._def.procedures);

describe("the system's door", () => {
  test("offers nothing that the people's door offers", () => {
    const shared = pathsOf(systemRouter).filter((path) => pathsOf(appRouter).includes(path));
    expect(pathsOf(systemRouter).length).toBeGreaterThan(0);
    expect(shared).toEqual([]);
  });

  test("is asked with a payload that fits the job's contract, or not at all", async () => {
    const { createSystemCaller } = await import("./system-router.ts");
    const caller = createSystemCaller({} as never);
    const attempt = caller.evaluation.evaluateRevision({ orgId: "not an id" } as never);
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
