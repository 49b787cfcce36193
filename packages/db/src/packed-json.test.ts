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
