import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import * as noRouterLinks from "./no-router-links.ts";
import * as noServerActions from "./no-server-actions.ts";
import * as routerConstants from "./router-constants.ts";

const require = createRequire(import.meta.url);
const dist = join(dirname(require.resolve("next/package.json")), "dist");

const textsIn = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));

const textsOfWeb = textsIn(join(import.meta.dirname, ".."), /\.tsx?$/);

/** What the router's files ask of a module that they call so, by name. */
function namesAskedOf(request: string): string[] {
  const names = textsIn(join(dist, "client/components"), /\.js$/).flatMap((text) => {
    const [, held] = text.match(new RegExp(`const (\\w+) = require\\("${request.replaceAll(".", "\\.")}"\\)`)) ?? [];
    return held ? [...text.matchAll(new RegExp(`\\b${held}\\.(\\w+)`, "g"))].map(([, name]) => name as string) : [];
  });
  return [...new Set(names)];
}

test("the router asks for no constant but those that it is given, and they are Next's", () => {
  const whole = require("next/dist/lib/constants") as Record<string, unknown>;
  const asked = namesAskedOf("../../../lib/constants");
  expect({ ...routerConstants }).toEqual(Object.fromEntries(asked.map((name) => [name, whole[name]])));
});

test("nothing but the answer to a server action is asked of its file", () => {
  expect(namesAskedOf("./reducers/server-action-reducer")).toEqual(Object.keys(noServerActions));
});

test("of the router's own links no more is asked than their file answers, and no file of the web has one", () => {
  const asked = ["./links", "../links"].flatMap(namesAskedOf);
  expect([...new Set(asked)].toSorted()).toEqual(Object.keys(noRouterLinks).toSorted());
  expect(textsOfWeb.filter((text) => /from "next\/(link|form)"/.test(text))).toEqual([]);
});

test("no file of the web has a server action", () => {
  expect(textsOfWeb.length).toBeGreaterThan(100);
  expect(textsOfWeb.filter((text) => /^\s*["']use server["']/m.test(text))).toEqual([]);
});
