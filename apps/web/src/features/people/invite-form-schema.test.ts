import { describe, expect, test } from "vitest";
import { InviteFormInput } from "./invite-form-schema.ts";

const teamId = "01a03a6b-9e16-70ce-bf87-03e18ba4dbcb";

describe("the invitation's form", () => {
  test("puts the ticked roles together and lower-cases the address", () => {
    expect(InviteFormInput.parse({ email: " Ada@Example.org ", teamId, lead: "on", candidate: "on" })).toMatchObject({
      email: "ada@example.org",
      roles: ["lead", "candidate"],
    });
  });

  test("names the field of each problem", () => {
    const { error } = InviteFormInput.safeParse({ email: "nobody", teamId });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["email", "roles"]);
  });
});
