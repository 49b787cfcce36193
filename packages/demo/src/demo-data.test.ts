import { COMPETENCIES } from "@starboard/domain/competency";
import { DIMENSIONS, STORY_KINDS } from "@starboard/domain/evaluation";
import { OrganisationSlug } from "@starboard/domain/organisation";
import { joinSections, SECTION_LABELS, type Sections } from "@starboard/domain/section";
import { SECTION_MAX_LENGTH, TITLE_MAX_LENGTH } from "@starboard/domain/story-limits";
import { describe, expect, test } from "vitest";
import { DEMO_ORGANISATIONS, HARBOUR_STREET, NORTHLIGHT_ACADEMY } from "./demo-organisations.ts";
import type { DemoReview, DemoStory } from "./demo-shape.ts";
import { STORY_OF_THE_DAY } from "./story-of-the-day.ts";

const stories = DEMO_ORGANISATIONS.flatMap((organisation) => organisation.stories);
const people = DEMO_ORGANISATIONS.flatMap((organisation) => organisation.people);
const reviews = stories.flatMap((story) => story.reviews.map((review) => ({ story, review })));

const STATES = ["requested", "assigned", "in_review", "changes_asked", "approved", "declined", "withdrawn", "expired"];

/** Weak on purpose by their length; every other finished text has 90 to 400 words. */
const TOO_SHORT = ["leticia-best-team", "callum-on-time"];
const TOO_LONG = ["chloe-rebrand"];

const wordCount = (sections: Sections) => Object.values(sections).join(" ").split(/\s+/).filter(Boolean).length;
const countOf = (part: string, whole: string) => whole.split(part).length - 1;
const newest = (story: DemoStory) => story.revisions.at(-1)?.sections as Sections;
const textAsked = (story: DemoStory, review: DemoReview) => story.revisions[review.onRevision]?.sections as Sections;
const isClosed = (review: DemoReview) => !["requested", "assigned", "in_review"].includes(review.ends);

describe("the cast", () => {
  test("keys, addresses and names are unique in the whole demo", () => {
    for (const keys of [people.map((p) => p.key), people.map((p) => p.email), people.map((p) => p.name)]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length);
    for (const organisation of DEMO_ORGANISATIONS) expect(OrganisationSlug.parse(organisation.slug)).toBeTruthy();
  });

  test("each organisation has the promised people, in its own domain and team", () => {
    const cast = DEMO_ORGANISATIONS.map(({ people }) => ({
      leads: people.filter((p) => p.roles.includes("owner") && p.roles.includes("lead")).length,
      coaches: people.filter((p) => p.roles.includes("coach")).length,
      candidates: people.filter((p) => p.roles.includes("candidate")).length,
    }));
    expect(cast).toEqual([
      { leads: 1, coaches: 3, candidates: 12 },
      { leads: 1, coaches: 1, candidates: 3 },
    ]);
    for (const { key, people, teams } of DEMO_ORGANISATIONS) {
      for (const person of people) {
        expect(person.email).toMatch(new RegExp(`^[a-z.]+@${key}\\.example$`));
        expect(teams.map((team) => team.key)).toContain(person.team);
        expect(() => new Intl.DateTimeFormat("en-GB", { timeZone: person.timeZone })).not.toThrow();
      }
    }
  });

  test("names try out accents, apostrophes, length and right-to-left script", () => {
    const names = people.map((person) => person.name).join("\n");
    for (const part of [/O'Brien/, /Dvořák/, /Weißmüller-/, /\p{Script=Arabic}/u]) expect(names).toMatch(part);
  });
});

describe("the stories", () => {
  test("are as many and as good as promised", () => {
    const count = (of: readonly DemoStory[], level: string) => of.filter((s) => s.intendedLevel === level).length;
    expect(HARBOUR_STREET.stories).toHaveLength(60);
    expect(NORTHLIGHT_ACADEMY.stories).toHaveLength(6);
    expect(["strong", "middling", "weak"].map((level) => count(HARBOUR_STREET.stories, level))).toEqual([36, 12, 12]);
    for (const kind of STORY_KINDS) {
      expect(stories.filter((story) => story.kind === kind).length).toBeGreaterThanOrEqual(25);
    }
    for (const visibility of ["private", "team"] as const) {
      expect(HARBOUR_STREET.stories.some((story) => story.visibility === visibility)).toBe(true);
    }
  });

  test.each(stories.map((story) => [story.key, story] as const))("%s is whole", (_key, story) => {
    const organisation = DEMO_ORGANISATIONS.find((o) => o.stories.includes(story));
    const author = organisation?.people.find((person) => person.key === story.author);
    expect(author?.roles).toEqual(["candidate"]);
    expect(story.title.length).toBeLessThanOrEqual(TITLE_MAX_LENGTH);
    expect(story.competencies.length).toBeGreaterThanOrEqual(1);
    expect(story.competencies.length).toBeLessThanOrEqual(4);
    expect(new Set(story.competencies).size).toBe(story.competencies.length);
    for (const competency of story.competencies) expect(COMPETENCIES).toContain(competency);

    expect(story.revisions.length).toBeGreaterThanOrEqual(1);
    expect(story.revisions.length).toBeLessThanOrEqual(4);
    expect(story.revisions[0]?.daysAgo).toBe(story.createdDaysAgo);
    for (const [index, { daysAgo, sections }] of story.revisions.entries()) {
      expect(Object.keys(sections)).toEqual([...SECTION_LABELS]);
      for (const text of Object.values(sections)) {
        expect(text).toBe(text.normalize("NFC").trim());
        expect(text.length).toBeLessThanOrEqual(SECTION_MAX_LENGTH);
      }
      const before = story.revisions[index - 1];
      if (before === undefined) continue;
      expect(daysAgo).toBeLessThan(before.daysAgo);
      expect(sections).not.toEqual(before.sections);
    }
    for (const practice of story.practices) {
      expect(practice.daysAgo).toBeLessThanOrEqual(story.createdDaysAgo);
      expect(practice.seconds).toBeGreaterThan(30);
    }
  });

  test("finished texts have 90 to 400 words, but for those that are weak by their length", () => {
    const outside = stories.filter((story) => {
      const words = wordCount(newest(story));
      return words < 90 || words > 400;
    });
    expect(outside.map((story) => story.key).sort()).toEqual([...TOO_SHORT, ...TOO_LONG].sort());
    for (const story of outside) expect(story.intendedLevel).toBe("weak");
  });

  test("strong ones are finished in every section", () => {
    for (const story of stories.filter((s) => s.intendedLevel === "strong")) {
      expect(Object.values(newest(story)).every((text) => text !== "")).toBe(true);
    }
  });

  test("no sentence of twelve words appears in two stories", () => {
    const seen = new Map<string, string>();
    for (const story of stories) {
      const words = Object.values(newest(story)).join(" ").toLowerCase().split(/\s+/);
      for (let at = 0; at + 12 <= words.length; at++) {
        const run = words.slice(at, at + 12).join(" ");
        expect(seen.get(run) ?? story.key, run).toBe(story.key);
        seen.set(run, story.key);
      }
    }
  });

  test("the planted faults are in the text", () => {
    const textOf = (key: string) => joinSections(newest(stories.find((s) => s.key === key) as DemoStory)).text;
    expect(textOf("priya-template")).toContain("[X metric]");
    expect(textOf("chloe-newsletter")).toContain("from 4% to 6%, an improvement of 20%");
    expect(textOf("daniel-finance-processes")).not.toMatch(/\bI\b/);
    expect(textOf("katharina-permits")).toMatch(/\p{L}{60,}/u);
  });
});

describe("the reviews", () => {
  test("every state is there, and enough verdicts for an agreement figure", () => {
    const harbour = HARBOUR_STREET.stories.flatMap((story) => story.reviews);
    for (const state of STATES) expect(harbour.map((review) => review.ends)).toContain(state);
    expect(new Set(harbour.map((review) => review.ends)).size).toBe(STATES.length);
    expect(harbour.filter((review) => "ratings" in review).length).toBeGreaterThanOrEqual(20);
    for (const coach of HARBOUR_STREET.people.filter((p) => p.roles.includes("coach"))) {
      expect(harbour.filter((review) => "coach" in review && review.coach === coach.key).length).toBeGreaterThan(3);
    }
  });

  test.each(reviews.map(({ story, review }) => [story.key, review.ends, story, review] as const))(
    "%s, %s: its text, days and quotes fit",
    (_key, _ends, story, review) => {
      const sections = textAsked(story, review);
      const asked = story.revisions[review.onRevision]?.daysAgo as number;
      const next = story.revisions[review.onRevision + 1]?.daysAgo ?? -1;
      expect(review.requestedDaysAgo).toBeLessThanOrEqual(asked);
      expect(review.requestedDaysAgo).toBeGreaterThan(next);
      if (isClosed(review)) {
        const closed =
          "submittedDaysAgo" in review
            ? review.submittedDaysAgo
            : "closedDaysAgo" in review
              ? review.closedDaysAgo
              : -1;
        expect(closed).toBeLessThanOrEqual(review.requestedDaysAgo);
        expect(closed).toBeGreaterThanOrEqual(0);
      } else {
        expect(review).toBe(story.reviews.at(-1));
      }
      const coach = "coach" in review ? review.coach : undefined;
      if (coach !== undefined) {
        const organisation = DEMO_ORGANISATIONS.find((o) => o.stories.includes(story));
        expect(organisation?.people.find((person) => person.key === coach)?.roles).toContain("coach");
      }
      for (const comment of "comments" in review ? review.comments : []) {
        expect(countOf(comment.quote, sections[comment.section]), comment.quote).toBe(1);
        expect(comment.body.length).toBeGreaterThan(0);
      }
      if (!("ratings" in review)) return;
      expect(Object.keys(review.ratings)).toEqual([...DIMENSIONS]);
      const { text } = joinSections(sections);
      for (const rating of Object.values(review.ratings)) {
        if ("quote" in rating) expect(countOf(rating.quote, text), rating.quote).toBe(1);
        expect("quote" in rating).toBe([1, 2, 5].includes(rating.score));
      }
    },
  );

  test("a story is asked about again only after changes were asked, in order of time", () => {
    for (const story of stories) {
      for (const [index, review] of story.reviews.entries()) {
        const before = story.reviews[index - 1];
        if (before === undefined) continue;
        expect(before.ends).toBe("changes_asked");
        expect(review.requestedDaysAgo).toBeLessThanOrEqual(
          "submittedDaysAgo" in before ? before.submittedDaysAgo : -1,
        );
        expect(review.onRevision).toBeGreaterThan(before.onRevision);
      }
    }
  });

  test("some comments were made on text that has changed since", () => {
    const moved = reviews.filter(({ story, review }) => {
      if (!("comments" in review)) return false;
      return review.comments.some((comment) => !newest(story)[comment.section].includes(comment.quote));
    });
    expect(moved.length).toBeGreaterThanOrEqual(5);
  });
});

describe("readiness, if the engine agrees with what was meant", () => {
  /** The formula of the product, with "strong" standing for a band of solid or better. */
  function reasonsOf(author: string): string[] {
    const own = stories.filter((s) => s.author === author && s.visibility === "team" && s.intendedLevel === "strong");
    const covered = new Set(own.flatMap((story) => story.competencies));
    const approved = own.filter((story) => story.reviews.some((review) => review.ends === "approved"));
    const practised = own.filter((story) => story.practices.some((practice) => practice.daysAgo < 21));
    const lacks = {
      stories: own.length < 6,
      competencies: covered.size < 8,
      kinds: new Set(own.map((story) => story.kind)).size < 2,
      failure: !covered.has("failure-and-learning"),
      conflict: !covered.has("conflict"),
      approved: approved.length < 2,
      practised: practised.length < 3,
    };
    return Object.entries(lacks).flatMap(([reason, isLacking]) => (isLacking ? [reason] : []));
  }

  test("four are ready, two lack exactly one thing, one has not started", () => {
    const reasons = Object.fromEntries(
      HARBOUR_STREET.people.filter((p) => p.roles.includes("candidate")).map((p) => [p.key, reasonsOf(p.key)]),
    );
    const ready = Object.keys(reasons).filter((key) => reasons[key]?.length === 0);
    expect(ready).toEqual(["aoife-obrien", "tomas-dvorak", "priya-raghunathan", "grace-adeyemi"]);
    expect(reasons["leticia-fonseca"]).toEqual(["conflict"]);
    expect(reasons["daniel-boateng"]).toEqual(["stories"]);
    expect(HARBOUR_STREET.stories.filter((story) => story.author === "owen-pritchard")).toEqual([]);
    expect(Object.values(reasons).filter((list) => list.length > 1)).toHaveLength(6);
  });
});

test("the sample stories are whole, one of each kind", () => {
  for (const kind of STORY_KINDS) {
    const sample = STORY_OF_THE_DAY[kind];
    expect(sample.kind).toBe(kind);
    expect(Object.keys(sample.sections)).toEqual([...SECTION_LABELS]);
    expect(wordCount(sample.sections)).toBeGreaterThanOrEqual(180);
    expect(wordCount(sample.sections)).toBeLessThanOrEqual(320);
  }
});
