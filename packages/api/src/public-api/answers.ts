import { COMPETENCIES } from "@starboard/domain/competency";
import { BANDS, DIMENSIONS, PITFALLS, QUANTITY_KINDS, SEVERITIES, STORY_KINDS } from "@starboard/domain/evaluation";
import { REVIEW_STATES } from "@starboard/domain/review-state";
import { SECTION_LABELS } from "@starboard/domain/section";
import { VISIBILITIES } from "@starboard/domain/story";
import { TEAM_ROLES } from "@starboard/domain/team-roles";
import { z } from "zod";

/** What the answers of the public part hold as JSON. The access matrix holds every answer that a token gets against them. */

const record = <Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>);

const id = z.uuid();
const moment = z.iso.datetime().describe("A moment, ISO 8601 in UTC.");
const range = {
  start: z.int().min(0).describe("Where it begins in the joined sections, in UTF-16 units."),
  end: z.int().min(0).describe("Where it ends, exclusive."),
};
const score = z.int().min(0).max(100);
const band = z.enum(BANDS);
const sections = record(SECTION_LABELS, z.string());
const label = z.enum(SECTION_LABELS);
const competencies = z.array(z.enum(COMPETENCIES));
const version = z.int().min(1).describe("The number of its newest text.");

const organisation = z.strictObject({
  id,
  slug: z.string().describe("Its part of the address; what the header x-starboard-org takes."),
  name: z.string(),
  isPersonal: z.boolean(),
  newStoryVisibility: z.enum(VISIBILITIES),
  requiresSecondFactor: z.boolean().describe("Whether it is shut to members without a second factor."),
  leaverDays: z.int().nullable().describe("Days for which it keeps what a leaver wrote; null: without an end."),
});
const person = {
  name: z.string(),
  email: z.string(),
  timeZone: z.string().describe("A name of the IANA list, such as Europe/Lisbon."),
  organisations: z.array(organisation),
};
export const Me = z.strictObject({ userId: id, ...person });
export const Here = z.strictObject({
  ...person,
  organisation: organisation.nullable(),
  actor: z.strictObject({
    kind: z.literal("person"),
    userId: id,
    orgId: id,
    isOwner: z.boolean(),
    seats: z.array(z.strictObject({ teamId: id, roles: z.array(z.enum(TEAM_ROLES)) })),
  }),
  isEmbedded: z.boolean().describe("Whether the server runs on its bundled database."),
});

const measure = z.strictObject({
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string().nullable(),
});
const evaluation = z.strictObject({
  ruleset: z.strictObject({ version: z.string(), hash: z.string() }),
  profile: z.strictObject({ version: z.int(), hash: z.string() }).optional(),
  score,
  band,
  dimensions: record(DIMENSIONS, score.nullable()),
  sections: z.array(z.strictObject({ label, confidence: z.number().min(0).max(1), ...range })),
  quantities: z.array(
    z.strictObject({
      text: z.string(),
      value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
      unit: z.string().nullable(),
      kind: z.enum(QUANTITY_KINDS),
      ...range,
    }),
  ),
  changes: z.array(
    z.strictObject({
      from: measure.nullable(),
      to: measure.nullable(),
      direction: z.enum(["increase", "decrease", "none"]),
      metric: z.string().nullable(),
      ...range,
    }),
  ),
  findings: z.array(
    z.strictObject({
      ruleId: z.string(),
      revision: z.int(),
      pitfall: z.enum(PITFALLS).nullable(),
      polarity: z.enum(["problem", "strength"]),
      severity: z.enum(SEVERITIES),
      dimension: z.enum(DIMENSIONS),
      message: z.string(),
      suggestion: z.string().optional(),
      evidence: z.array(z.strictObject(range)),
      ...range,
    }),
  ),
  speech: z.strictObject({ words: z.int(), minSeconds: z.number(), maxSeconds: z.number() }),
  followUps: z.array(z.string()),
  storedAt: moment,
});
const request = {
  id,
  state: z.enum(REVIEW_STATES),
  reviewerName: z.string().nullable(),
  dueAt: moment,
  closedAt: moment.nullable(),
};
const story = {
  id,
  kind: z.enum(STORY_KINDS),
  title: z.string(),
  question: z.string(),
  competencies,
  visibility: z.enum(VISIBILITIES),
  updatedAt: moment,
  practisedAt: moment.nullable(),
  archivedAt: moment.nullable(),
};

export const StoryList = z.array(
  z.strictObject({
    ...story,
    revisions: version,
    touchedAt: moment,
    score: score.nullable(),
    band: band.nullable(),
    isScoreCurrent: z.boolean().describe("False while the newest text waits to be evaluated."),
    review: z.strictObject(request).nullable().describe("The newest request for a review."),
  }),
);
export const WholeStory = z.strictObject({
  ...story,
  version,
  isAuthor: z.boolean(),
  authorName: z.string(),
  createdAt: moment,
  origin: z
    .strictObject({ organisation: z.string(), storyId: id, version: z.int(), copiedAt: moment })
    .nullable()
    .describe("Where a copy comes from."),
  revision: z.strictObject({ id, seq: z.int().min(1), sections, createdAt: moment }),
  evaluation: evaluation.nullable().describe("Null until the text is evaluated, and where it is held back."),
  isEvaluationHeld: z.boolean().describe("True for who has a review of the story before them."),
  overrulings: z.array(
    z.strictObject({
      id,
      ruleId: z.string(),
      section: label.nullable(),
      text: z.string(),
      reason: z.string(),
      isOwn: z.boolean(),
      reviewerName: z.string().nullable(),
      revisionSeq: z.int(),
      createdAt: moment,
      start: z.int().nullable(),
      end: z.int().nullable(),
    }),
  ),
  requests: z.array(z.strictObject({ ...request, createdAt: moment, declineReason: z.string().nullable() })),
});
const Revision = z.strictObject({
  id,
  seq: z.int().min(1),
  createdAt: moment,
  score: score.nullable(),
  band: band.nullable(),
  rulesetVersion: z.string().nullable(),
  name: z.string().nullable().describe("What the author called this version."),
  rescored: z
    .array(
      z.strictObject({
        revisionId: id,
        rulesetVersion: z.string(),
        rules: z.string().nullable().describe("As the organisation calls its rules; null for the product's."),
        score,
        band,
        wasScore: score,
        wasBand: band,
        at: moment,
      }),
    )
    .describe("What other rules made of the same text, the latest first."),
});
export const RevisionList = z.strictObject({
  counts: z.strictObject({ all: z.int().min(1), named: z.int().min(0) }),
  hasMore: z.boolean().describe("There are older ones."),
  versions: z.array(Revision),
});
export const RevisionText = z.strictObject({ seq: z.int().min(1), sections });
export const CreatedStory = z.strictObject({ storyId: id, version });
export const SavedStory = z.strictObject({ revisionId: id, version, savedAt: moment });
