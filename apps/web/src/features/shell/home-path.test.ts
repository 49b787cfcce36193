import type { PersonActor } from "@starboard/domain/actor";
import type { TeamRole } from "@starboard/domain/team-roles";
import { describe, expect, test } from "vitest";
import { homePath } from "./home-path.ts";

const holding = (roles: TeamRole[], isOwner = false): PersonActor => ({
  kind: "person",
  userId: "u",
  orgId: "o",
  isOwner,
  seats: [{ teamId: "t", roles }],
});
const harbour = { slug: "harbour", isPersonal: false };

describe("where people start", () => {
  test.each([
    ["team", holding(["lead"])],
    ["team", holding(["lead", "coach"])],
    ["team", holding([], true)],
    ["desk", holding(["coach"])],
    ["desk", holding(["coach", "candidate"])],
    ["stories", holding(["candidate"])],
  ])("%s", (page, actor) => {
    expect(homePath(actor, harbour)).toBe(`/o/harbour/${page}`);
  });

  test("the stories in the personal space, which its person owns", () => {
    expect(homePath(holding(["candidate"], true), { slug: "mine", isPersonal: true })).toBe("/o/mine/stories");
  });
});
