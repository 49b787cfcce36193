import { pgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { packJson } from "./pack-json.ts";
import { packedJson } from "./packed-json.ts";

const { detail } = pgTable("evaluations", { detail: packedJson<unknown>("detail") });
const value = {
  score: 73,
  findings: Array.from({ length: 40 }, () => ({ message: "Say what it was before: “12 %”." })),
};

test("what is written is read again, at a fraction of its length", () => {
  const packed = packJson(value);
  expect(detail.mapFromDriverValue(packed)).toEqual(value);
  expect(packed.length).toBeLessThan(JSON.stringify(value).length / 4);
});

test("a row from before values were packed is read as it stands", () => {
  expect(detail.mapFromDriverValue(Buffer.from(JSON.stringify(value)))).toEqual(value);
});

test("the bytes of a value depend on nothing that was packed before", () => {
  const first = Buffer.from(packJson(value));
  for (const other of ["", null, value, { text: "“é” 😀 ".repeat(3_000) }, "x".repeat(300_000), "“".repeat(100_000)]) {
    const packed = packJson(other);
    expect(detail.mapFromDriverValue(packed)).toEqual(other);
    expect(Buffer.from(packJson(value))).toEqual(first);
  }
});
