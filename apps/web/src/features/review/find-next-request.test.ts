import { describe, expect, test } from "vitest";
import { findNextRequest } from "./find-next-request.ts";

const request = (id: string, isOpen = true) => ({
  id,
  state: isOpen ? ("assigned" as const) : ("approved" as const),
  title: id,
  kind: "challenge" as const,
  candidateName: "Aoife",
  message: "",
  createdAt: new Date(0),
  dueAt: new Date(0),
  closedAt: isOpen ? null : new Date(0),
  isOverdue: false,
});

describe("findNextRequest", () => {
  const desk = [request("a"), request("closed", false), request("b"), request("c")];

  test("goes on to the next open one", () => {
    expect(findNextRequest(desk, "a")?.id).toBe("b");
  });

  test("begins anew after the last", () => {
    expect(findNextRequest(desk, "c")?.id).toBe("a");
  });

  test("a request that was just closed, or has left the desk, leads to one that waits", () => {
    expect(findNextRequest(desk, "closed")?.id).toBe("b");
    expect(findNextRequest(desk, "gone")?.id).toBe("a");
  });

  test("nothing else waits", () => {
    expect(findNextRequest([request("a"), request("x", false)], "a")).toBeNull();
  });
});
