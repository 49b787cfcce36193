import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "lucide-react";
import { createElement, type FunctionComponent, type SVGProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import createLucideIcon from "./bare-icon.ts";

/** The library's own, which hands its drawing to its maker of icons. */
type Whole = FunctionComponent<SVGProps<SVGElement>> & {
  render: (props: object, ref: null) => { props: { icon: Parameters<typeof createLucideIcon>[0] } };
};

const sources = [join(import.meta.dirname, "../.."), join(import.meta.dirname, "../../../../../packages/ui/src")]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"));

const imported = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from "lucide-react"/g)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim().replace(/ as .*/, ""))
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );
const names = [...new Set(sources.flatMap(imported))].toSorted();

test.each(names)("%s looks as the library draws it", (name) => {
  const whole = (library as unknown as Record<string, Whole>)[name] as Whole;
  const bare = createLucideIcon(whole.render({}, null).props.icon);
  for (const given of [
    {},
    { className: "size-3", "aria-hidden": "true" },
    { strokeWidth: 1.5 },
    { "aria-label": "Away" },
  ])
    expect(renderToStaticMarkup(createElement(bare, given as object))).toBe(
      renderToStaticMarkup(createElement(whole, given as object)),
    );
});

test("no icon is given what only the library's own maker knows", () => {
  expect(names.length).toBeGreaterThan(40);
  const asked = new RegExp(`<(?:${names.join("|")}|Icon)\\s[^>]*\\b(?:size|color|absoluteStrokeWidth|role|title)=`);
  expect(sources.flatMap((source) => source.match(asked) ?? [])).toEqual([]);
  expect(sources.join("\n")).not.toMatch(/<Lucide(?:Provider|Context)/);
});
