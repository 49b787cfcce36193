import { expect, test } from "vitest";
import { CreateToken, doesTokenOpen } from "./api-token.ts";

test("a token that reads opens no door that writes, and none opens the account", () => {
  expect(doesTokenOpen("read", "story.get")).toBe(true);
  expect(doesTokenOpen("read", "story.save")).toBe(false);
  expect(doesTokenOpen("write", "story.save")).toBe(true);
  for (const procedure of ["account.changePassword", "account.createToken", "account.tokens", "team.members"])
    expect(doesTokenOpen("write", procedure), procedure).toBe(false);
});

test("a token ends after one of three times", () => {
  const token = { name: "Laptop", scope: "read" };
  expect(CreateToken.parse({ ...token, days: "90" }).days).toBe(90);
  expect(CreateToken.safeParse({ ...token, days: 4_000 }).success).toBe(false);
});
