import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import * as noRouterLinks from "./no-router-links.ts";
import * as noServerActions from "./no-server-actions.ts";
import * as routerConstants from "./router-constants.ts";

const require = createRequire(import.meta.url);
const web = join(import.meta.dirname, "../..");
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

// The build replaces a file by the words with which it is asked for, whoever asks.
const REPLACED = /"(\.[^"]+)": (?:"\.\/src|false|BARE_ICON)/g;
const replaced = [...readFileSync(join(web, "next.config.ts"), "utf8").matchAll(REPLACED)].map(
  ([, words]) => `${words}`,
);

/** So many files at a time: alone, one after the other, 16,000 would be waited for. */
const AT_ONCE = 16;
/** What is meant by the words in all that the web needs, as "words: file". */
const meant = new Set<string>();

beforeAll(async () => {
  const askedBy = new RegExp(
    `(?:require\\(|from )["'](${replaced.map((words) => words.replaceAll(".", "\\.")).join("|")})["']`,
    "g",
  );
  const files = [...packagesUnder(web)].flatMap(([name, folder]) => scriptsIn(name, folder)).values();
  const readOn = async () => {
    for (const { path, name, file } of files) {
      // The words are plain letters, and so are told whatever a text is written in.
      const text = await readFile(path, "latin1");
      // Next has its files twice, and means the same by both.
      for (const [, words] of text.matchAll(askedBy))
        meant.add(`${words}: ${join(name, dirname(file), `${words}`).replace("/dist/esm/", "/dist/")}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
});

test("what the build replaces by relative words is one file each, and no other library says the same", () => {
  expect(replaced).toHaveLength(12);
  expect([...meant].toSorted()).toMatchInlineSnapshot(`
    [
      "../../../lib/constants: next/dist/lib/constants",
      "../../shared/lib/instant-messages: next/dist/shared/lib/instant-messages",
      "../build/polyfills/polyfill-module: next/dist/build/polyfills/polyfill-module",
      "../components/builtin/global-error: next/dist/client/components/builtin/global-error",
      "../createLucideIcon.mjs: lucide-react/dist/createLucideIcon.mjs",
      "../links: next/dist/client/components/links",
      "./builtin/global-error: next/dist/client/components/builtin/global-error",
      "./createLucideIcon.mjs: lucide-react/dist/createLucideIcon.mjs",
      "./errors/root-error-boundary: next/dist/client/components/errors/root-error-boundary",
      "./links: next/dist/client/components/links",
      "./preload-chunks: next/dist/shared/lib/lazy-dynamic/preload-chunks",
      "./reducers/server-action-reducer: next/dist/client/components/router-reducer/reducers/server-action-reducer",
    ]
  `);
});

/** The scripts of a package, with their places in it. */
const scriptsIn = (name: string, folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length);
    const isScript = /(?<!\.d|\.test)\.(?:[cm]?js|tsx?)$/.test(file) && !file.includes("/node_modules/");
    // A library's own sources lie beside what the build takes of it.
    const isSource = folder.includes("/.pnpm/") && file.startsWith("/src/");
    return entry.isFile() && isScript && !isSource ? [{ path, name, file }] : [];
  });

/** The package in a folder and all that it needs, by name. */
function packagesUnder(folder: string, found = new Map<string, string>()): Map<string, string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies?: object;
  };
  for (const name of Object.keys(dependencies)) {
    const near = [join(folder, "node_modules", name), join(folder, "..", name), join(folder, "../..", name)];
    const at = near.find((each) => existsSync(join(each, "package.json")));
    if (!at || found.has(name)) continue;
    found.set(name, realpathSync(at));
    packagesUnder(realpathSync(at), found);
  }
  return found;
}
