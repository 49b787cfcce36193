import { describe, expect, test } from "vitest";
import { can } from "./access.ts";
import type { RequestAccess, StoryAccess } from "./access-subjects.ts";
import type { Actor, PersonActor } from "./actor.ts";
import { REVIEW_STATES } from "./review-state.ts";
import type { TeamRole } from "./team-roles.ts";

const person = (userId: string, roles: TeamRole[] = [], teamId = "team"): PersonActor => ({
  kind: "person",
  userId,
  orgId: "org",
  isOwner: false,
  seats: roles.length > 0 ? [{ teamId, roles }] : [],
});
const author = person("author", ["candidate"]);
const story = (more: Partial<StoryAccess> = {}): StoryAccess => ({
  authorId: "author",
  visibility: "private",
  teamIds: ["team"],
  reviewerIds: [],
  ...more,
});

describe("who reads a story", () => {
  const readers = (subject: StoryAccess) =>
    [
      author,
      person("peer", ["candidate"]),
      person("coach", ["coach"]),
      person("lead", ["lead"]),
      { ...person("owner"), isOwner: true },
    ]
      .filter((actor) => can(actor, "story.read", subject))
      .map((actor) => actor.userId);

  test("a private one: its author alone", () => expect(readers(story())).toEqual(["author"]));
  test("a private one under review: the reviewer too", () => {
    expect(readers(story({ reviewerIds: ["coach"] }))).toEqual(["author", "coach"]);
  });
  test("one for the team: its leads and coaches, no peer, and no owner without a seat", () => {
    expect(readers(story({ visibility: "team" }))).toEqual(["author", "coach", "lead"]);
  });
  test("one for another team: not that team's lead", () => {
    expect(can(person("lead", ["lead"], "other"), "story.read", story({ visibility: "team" }))).toBe(false);
  });
  test("only its author changes it, whoever reads it", () => {
    const readable = story({ visibility: "team", reviewerIds: ["coach"] });
    for (const actor of [person("coach", ["coach"]), person("lead", ["lead"])]) {
      for (const action of ["story.save", "story.archive", "story.set-visibility", "review-request.create"] as const) {
        expect(can(actor, action, readable)).toBe(false);
      }
    }
  });
});

describe("who reviews", () => {
  const request = (state: RequestAccess["state"]): RequestAccess => ({
    candidateId: "author",
    reviewerId: "coach",
    state,
  });

  test("the reviewer, as long as the request is open", () => {
    const allowed = REVIEW_STATES.filter((state) => can(person("coach", ["coach"]), "review.submit", request(state)));
    expect(allowed).toEqual(["requested", "assigned", "in_review"]);
  });
  test("nobody reviews their own story or another coach's request", () => {
    expect(can(author, "review.submit", request("in_review"))).toBe(false);
    expect(can(person("other", ["coach"]), "review.submit", request("in_review"))).toBe(false);
  });
  test("only the system assigns, evaluates and runs batches", () => {
    const system: Actor = { kind: "system", orgId: "org" };
    for (const actor of [author, person("lead", ["lead"]), { ...person("owner"), isOwner: true }]) {
      expect(can(actor, "review-request.assign", request("requested"))).toBe(false);
      expect(can(actor, "evaluation.store", {})).toBe(false);
      expect(can(actor, "batch.run", {})).toBe(false);
    }
    expect(can(system, "batch.run", {})).toBe(true);
  });
});
