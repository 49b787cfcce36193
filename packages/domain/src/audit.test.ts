import { expect, test } from "vitest";
import { auditCsv, csvCell } from "./audit-csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+44", "'+44"],
  ["-2", "'-2"],
  ["@cmd", "'@cmd"],
  ["\tx", "'\tx"],
  ["\r=1", `"'\r=1"`],
  ['a "b", c', '"a ""b"", c"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ["plain", "plain"],
])("the cell %j is written %j", (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test("an export has a head line and one line an entry", () => {
  const line = {
    at: "2026-01-01",
    action: "story.save",
    actor: "=Eve",
    subjectId: "",
    fields: "a, b",
    seq: "1",
    hash: "f",
  };
  expect(auditCsv([line])).toBe(
    `at,action,actor,subjectId,fields,seq,hash\r\n2026-01-01,story.save,'=Eve,,"a, b",1,f\r\n`,
  );
});
