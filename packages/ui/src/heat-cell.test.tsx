/// <reference types="node" />
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Glyph } from "./glyph.tsx";

const css = readFileSync(new URL("./styles/heat.css", import.meta.url), "utf8");

/** What draws a sign: the numbers of its shapes, in their order. */
const drawn = (svg: string) =>
  [...svg.matchAll(/ (d|cx|cy|r|stroke-width|stroke-dasharray)=["']([^"']+)["']/g)].map(
    ([, name, value]) => `${name} ${value}`,
  );

test.each(["gap", "unknown", "empty", "quarter", "half", "full"] as const)(
  "a heat cell's sign is the one that stands in the key: %s",
  (name) => {
    const mask =
      css.match(new RegExp(`data-glyph="${name}"\\] \\{\\s*--glyph: url\\("data:image/svg\\+xml,([^"]+)"`))?.[1] ?? "";
    expect(drawn(decodeURIComponent(mask))).toEqual(drawn(renderToStaticMarkup(<Glyph name={name} />)));
    expect(drawn(decodeURIComponent(mask))).not.toEqual([]);
  },
);
