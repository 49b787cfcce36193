const deep = (depth: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Values that have broken other people's servers, for any field or whole input. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  -0.5,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00x",
  "\u202eabc",
  "\ufeff",
  "'; drop table stories; --",
  "%s%n{{7*7}}",
  "../../../../etc/passwd",
  "=HYPERLINK(1)",
  "00000000-0000-0000-0000-000000000000",
  "constructor",
  "x\r\nset-cookie: a=b",
  "a".repeat(100_000),
  `${"a".repeat(50_000)}!`,
  `${" ".repeat(50_000)}x`,
  "@".repeat(20_000),
  `a@${"a.".repeat(20_000)}`,
  "e\u0301".repeat(30_000),
  [],
  [[]],
  Array.from({ length: 20_000 }, () => 0),
  {},
  { __proto__: null, constructor: { prototype: { isOwner: true } } },
  JSON.parse('{"__proto__":{"isOwner":true}}'),
  JSON.parse('{"toString":1,"then":1,"length":-1}'),
  deep(1_000),
];

/** Bodies that no JSON parser or transformer should be brought down by. */
export const HOSTILE_BODIES: readonly string[] = [
  "",
  "{",
  "null",
  "[]",
  '""',
  '{"json":{},"meta":{"values":{"__proto__":["Date"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["Date"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["bigint"]}}}',
  '{"json":{"a":"("},"meta":{"values":{"a":["regexp"]}}}',
  '{"json":{"a":"/(a+)+$/"},"meta":{"values":{"a":["regexp"]}}}',
  '{"json":{"a":["x"]},"meta":{"values":{"a":["set"]},"referentialEqualities":{"a":["__proto__.b"]}}}',
  '{"json":{"a":{}},"meta":{"referentialEqualities":{"a":["constructor.prototype.isOwner"]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":[["custom","x"]]}}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":[["class","Error"]]}}}',
  '{"json":{"a":1},"meta":17}',
  '{"json":{"a":1},"meta":{"values":[[[[["Date"]]]]]}}',
  `{"json":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
  `{"json":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
  `{"json":${"9".repeat(50_000)}}`,
  `{"json":{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":0`).join()}}}`,
];
