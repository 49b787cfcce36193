import { expect, test } from "vitest";
import { withSearchPath } from "./postgres-pool.ts";

test.each([
  ["postgres://w:p%40ss@db:5432/starboard", "postgres://w:p%40ss@db:5432/starboard", "-c search_path=bullmq"],
  [
    "postgres://db/starboard?sslmode=require&options=-c%20statement_timeout%3D5s",
    "postgres://db/starboard?sslmode=require",
    "-c statement_timeout=5s -c search_path=bullmq",
  ],
])("the queue's search path joins the options of %s", (url, connectionString, options) => {
  expect(withSearchPath(url)).toEqual({ connectionString, options });
});
