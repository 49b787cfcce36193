import { describe, expect, test } from "vitest";
import { findNextRequest } from "./find-next-request.ts";

describe("findNextRequest", () => {
  const open = ["a", "b", "c"].map((id) => ({ id }));

  test("goes on to the next one", () => {
    expect(findNextRequest(open, "a")?.id).toBe("b");
  });

  test("begins anew after the last", () => {
    expect(findNextRequest(open, "c")?.id).toBe("a");
  });

  test("a request that was just closed, and so has left the desk, leads to one that waits", () => {
    expect(findNextRequest(open, "gone")?.id).toBe("a");
  });

  test("nothing else waits", () => {
    expect(findNextRequest([{ id: "a" }], "a")).toBeNull();
  });
});
