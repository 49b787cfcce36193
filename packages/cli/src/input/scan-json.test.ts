import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "./scan-json.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['{\n "id": "a",\n "text": oops,\n "title": "b"\n}', 3],
  ['{\n "seniority": "senior",\n "on": True\n}', 3],
  ['[\n {"a": 1}\n {"b": 2}\n]', 3],
  ['{"a": "one\ntwo"}', 1],
  ['{"a": 1}\n\n}', 3],
  ['{"a": "\\x"}', 1],
  ['{\n"a": [1, 2\n', 2],
  ["", 1],
  ['{"a": [1}]}', 1],
  ["[1,\n2,\n]", 3],
])("%j goes wrong on line %d", (text, line) => {
  expect(isJson(text)).toBe(false);
  expect(scanJson(text, 0).mistake).toBe(line);
});

test("names the line of each field and item, the last of those that are written twice", () => {
  const { lines } = scanJson('[\n{"id": 1,\n"sections": {\n"task": "a",\n"task": "b"}},\n\n{"a/b": [\n{"c": []}]}]', 4);
  expect(Object.fromEntries(lines)).toEqual({
    "[0]": 2,
    "[0].id": 2,
    "[0].sections": 3,
    "[0].sections.task": 5,
    "[1]": 7,
    '[1]["a/b"]': 7,
    '[1]["a/b"][0]': 8,
    '[1]["a/b"][0].c': 8,
  });
});

test("finds a mistake where JSON.parse does, and nowhere else", () => {
  const mutated = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "\\", "e", "-", "0", "\n", ":"))
    .map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(mutated, (text) => {
      expect(scanJson(text, 2).mistake === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test("no nesting is too deep", () => {
  expect(scanJson("[".repeat(200_000), 3).mistake).toBe(1);
});
