import { expect, test } from "vitest";
import { problemCsv, templateCsv } from "./invite-files.ts";

test("the template is a list as it is read, with the organisation's own team", () => {
  expect(templateCsv("Autumn, evening")).toBe(
    'email,team,roles,cohort\r\nada@example.org,"Autumn, evening",candidate,Autumn 2026\r\nben@example.org,"Autumn, evening",coach candidate,\r\n',
  );
});

test("a row to mend holds nothing that a spreadsheet computes", () => {
  const row = { line: 3, email: "=cmd()", teamId: "a", team: "@x", roles: [], cohort: null };
  const csv = problemCsv([{ ...row, verdict: "formula", mend: "Write it as plain text." }]);
  expect(csv.split("\r\n")[1]).toBe("'=cmd(),'@x,,,3,Write it as plain text.");
});
