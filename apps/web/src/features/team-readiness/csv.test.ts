import { describe, expect, test } from "vitest";
import { toCsv } from "./csv.ts";

const lines = (rows: (string | number)[][]) => toCsv(rows).slice(1).split("\r\n");

describe("comma-separated text", () => {
  test("begins with a byte order mark and ends each row", () => {
    expect(toCsv([["Name"], ["Ada"]])).toBe("\uFEFFName\r\nAda\r\n");
  });

  test.each(["=1+1", "+44 20", "-2", "@SUM(A1)", "\tx"])("%j cannot run as a formula", (text) => {
    expect(lines([[text]])[0]).toBe(`'${text}`);
  });

  test("a formula in quotes is escaped inside the quotes", () => {
    expect(lines([['=HYPERLINK("x","y")']])[0]).toBe(`"'=HYPERLINK(""x"",""y"")"`);
  });

  test("commas, quotes and line ends stay inside their cell", () => {
    expect(toCsv([["a,b", 'say "no"', "one\ntwo", "plain"]])).toBe('\uFEFF"a,b","say ""no""","one\ntwo",plain\r\n');
  });

  test("numbers stay numbers, and signs within a text are left alone", () => {
    expect(lines([[-3, 5, "a=b", "Weißmüller-Brandstätter"]])[0]).toBe("-3,5,a=b,Weißmüller-Brandstätter");
  });
});
