import { describe, expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

describe("where to go after signing in", () => {
  test.each(["/o/harbour-street/stories", "/o/harbour-street/desk/1?tab=text#sentence", "/invite/abc"])(
    "keeps %s",
    (path) => {
      expect(safeNext(path)).toBe(path);
    },
  );

  test.each([
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "\\\\elsewhere.example",
    "javascript:alert(1)",
    "stories",
    "",
    "/signin?next=/",
    "/api/auth/signout",
    "/..//elsewhere.example",
  ])("leads home instead of to %j", (path) => {
    expect(safeNext(path)).toBe("/");
  });

  test("leads home where there is none or several", () => {
    expect(safeNext(undefined)).toBe("/");
    expect(safeNext(["/a", "/b"])).toBe("/");
  });
});
