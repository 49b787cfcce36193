import fc from "fast-check";
import superjson from "superjson";
import { expect, test } from "vitest";
import { readValue, type WireValue, writeValue } from "./wire-values.ts";

const key = fc
  .string({ unit: fc.constantFrom("a", "b", ".", "\\", "0", "é", "\n"), maxLength: 3 })
  .filter((text) => text !== "__proto__");
const leaf = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.integer(),
  fc.date({ noInvalidDate: true }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("value")), fc.dictionary(key, tie("value"))),
}));
const sent = (wire: object) => JSON.parse(JSON.stringify(wire)) as WireValue;
const asSuperjson = (wire: object) => sent(wire) as unknown as Parameters<typeof superjson.deserialize>[0];

test("whatever is asked is what superjson would have written and reads", () => {
  fc.assert(
    fc.property(value, (asked) => {
      const written = writeValue(asked);
      const { json, meta } = sent(superjson.serialize(asked));
      // Which parts were one and the same object is told too, and said to nobody.
      expect(sent(written)).toEqual({ json, ...(meta?.values && { meta: { values: meta.values, v: meta.v } }) });
      expect(superjson.deserialize(asSuperjson(written))).toEqual(asked);
    }),
  );
});

test("whatever superjson answers is read as it would read it, and can be read again", () => {
  fc.assert(
    fc.property(value, (answer) => {
      const wire = sent(superjson.serialize(answer));
      expect(readValue(wire)).toEqual(answer);
      expect(readValue(wire)).toEqual(answer);
    }),
  );
});

test("what stands in an answer twice is there twice", () => {
  const at = new Date(0);
  const twice = { first: { at }, second: { at } };
  expect(readValue(sent(superjson.serialize({ ...twice, third: twice.first })))).toEqual({ ...twice, third: { at } });
});

test.each([1n, new Map(), new Set(), () => 0, Symbol("s")])("a value of another kind is not sent: %s", (other) => {
  expect(() => writeValue({ other })).toThrow("No page asks with a value of this kind");
});

test("an answer of another kind, or one that names what it does not have, is refused", () => {
  expect(() => readValue(sent(superjson.serialize({ people: new Map() })))).toThrow("no page reads: map");
  const forged = { json: {}, meta: { values: { "__proto__.polluted": ["Date"] } } } satisfies object;
  expect(() => readValue(sent(forged))).toThrow("a place that it does not have: __proto__");
});
