import { expect, test } from "vitest";
import { CallError } from "./call-error.ts";
import { errorForScreen } from "./error-for-screen.ts";

test("a call that got no answer promises no other try, nor that anything was kept: most of them are not sent again", () => {
  const { code, message } = errorForScreen(new CallError({ message: "no answer" }));
  expect(code).toBe("UNAVAILABLE");
  expect(message).not.toMatch(/we try|kept/i);
});
