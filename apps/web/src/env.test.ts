import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readEnv } from "./env.ts";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgres://sb_app@localhost/starboard");
  vi.stubEnv("SITE_URL", "http://localhost:3000");
  vi.stubEnv("STARBOARD_SECRET", "s".repeat(40));
});
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["GOOGLE_CLIENT_SECRET", "GOOGLE_CLIENT_ID"],
])("%s without %s is refused by name; both, none and empty ones are taken", (given, missing) => {
  expect(readEnv()[given as "GITHUB_CLIENT_ID"]).toBeUndefined();
  vi.stubEnv(given, "a key");
  vi.stubEnv(missing, "");
  expect(() => readEnv()).toThrow(`${missing}: give both keys of a provider, or neither`);
  vi.stubEnv(missing, "the other");
  expect(readEnv()[missing as "GITHUB_CLIENT_SECRET"]).toBe("the other");
  vi.stubEnv(given, "");
  vi.stubEnv(missing, "");
  expect(readEnv()[given as "GITHUB_CLIENT_ID"]).toBe("");
});
