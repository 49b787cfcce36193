import { describe, expect, test } from "vitest";
import { type InviteCells, judgeInvites } from "./invite-list.ts";

const CONTEXT = {
  teams: [
    { id: "a", name: "Autumn cohort", mayInvite: true },
    { id: "b", name: "Other team", mayInvite: false },
  ],
  teamId: "a",
  roles: ["candidate"] as const,
  members: new Set(["here@example.org"]),
  invited: new Set(["open@example.org"]),
};
const row = (parts: Partial<InviteCells>): InviteCells => ({
  line: 2,
  email: "ada@example.org",
  team: "",
  roles: "",
  cohort: "",
  ...parts,
});
const judge = (parts: Partial<InviteCells>) => judgeInvites([row(parts)], CONTEXT)[0];

describe("a row of an invitation list", () => {
  test("that names an address alone gets the team and roles chosen for all", () => {
    expect(judge({ email: " Ada@Example.org " })).toEqual({
      line: 2,
      email: "ada@example.org",
      teamId: "a",
      team: "Autumn cohort",
      roles: ["candidate"],
      cohort: null,
      verdict: "ready",
      mend: "",
    });
  });

  test.each([
    ["Coach; candidates", ["coach", "candidate"]],
    ["lead", ["lead"]],
    ["coach and lead", ["lead", "coach"]],
  ])("names several roles as people write them: %s", (roles, expected) => {
    expect(judge({ roles, team: " autumn COHORT", cohort: "Spring" })).toMatchObject({
      verdict: "ready",
      roles: expected,
      cohort: "Spring",
    });
  });

  test.each([
    ["bad-address", { email: "nobody" }],
    ["bad-address", { email: "" }],
    ["bad-address", { email: "ada@example.org\r\nBcc: all@example.org" }],
    ["formula", { email: "=HYPERLINK(1)" }],
    ["formula", { team: "@SUM(A1)" }],
    ["formula", { cohort: "'=1+1" }],
    ["unknown-team", { team: "Spring" }],
    ["not-your-team", { team: "Other team" }],
    ["unknown-role", { roles: "owner" }],
    ["unknown-role", { roles: "candidate owner" }],
    ["too-long", { email: `${"a".repeat(260)}@example.org` }],
    ["too-long", { cohort: "x".repeat(61) }],
    ["already-here", { email: "here@example.org" }],
    ["already-invited", { email: "open@example.org" }],
  ] as const)("is %s where it is: %o", (verdict, parts) => {
    const judged = judge(parts);
    expect(judged?.verdict).toBe(verdict);
    expect(judged?.mend).toMatch(/\.$/);
  });

  test("that repeats an address names the line in which it stands", () => {
    const rows = [
      row({ line: 2 }),
      row({ line: 3, email: "ADA@example.org" }),
      row({ line: 4, email: "ben@example.org" }),
    ];
    const judged = judgeInvites(rows, CONTEXT);
    expect(judged.map(({ verdict }) => verdict)).toEqual(["ready", "duplicate", "ready"]);
    expect(judged[1]?.mend).toContain("line 2");
  });
});
