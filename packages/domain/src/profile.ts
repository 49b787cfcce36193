import { z } from "zod";
import { DIMENSIONS, SEVERITIES } from "./evaluation.ts";
import {
  type EvaluationProfile,
  PROFILE_LIMITS as LIMITS,
  OWN_PHRASE_LISTS,
  SENIORITIES,
} from "./evaluation-profile.ts";

const whole = (least: number, most: number) =>
  z
    .number(`give a whole number from ${least} to ${most}`)
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `give a whole number from ${least} to ${most}`,
    );

const pair = (least: number, most: number, what: string) =>
  z
    .tuple([whole(least, most), whole(least, most)], `give two numbers, ${what}`)
    .refine(([low, high]) => low < high, `the first number must be smaller than the second: ${what}`);

/** Letters, digits, spaces and the marks inside names; nothing that could be read as a pattern. */
const PHRASE_CHARACTERS = /^[\p{L}\p{M}\p{N} .,'’&/+#-]+$/u;
const MARKS = /[.,'’&/+#-]/g;

const phrase = (mayHoldDigits: boolean) =>
  z
    .string("write a word or a short phrase between quotes")
    .transform((text) => text.normalize("NFC").trim().replace(/\s+/g, " "))
    .superRefine((text, context) => {
      const refuse = (message: string) => context.addIssue({ code: "custom", message });
      const words = text.replace(MARKS, " ").split(" ").filter(Boolean);
      if (text.length < 2 || !/\p{L}/u.test(text)) refuse("write at least two characters, one of them a letter");
      else if (text.length > LIMITS.phraseMaxLength) refuse(`shorten it to ${LIMITS.phraseMaxLength} characters`);
      else if (words.length > LIMITS.phraseMaxWords) refuse(`use at most ${LIMITS.phraseMaxWords} words`);
      else if (!PHRASE_CHARACTERS.test(text))
        refuse("use letters, digits, spaces and . , ' & / + # - only: phrases are taken word by word, not as patterns");
      else if (!mayHoldDigits && /\p{N}/u.test(text))
        refuse("leave the digits out, or put the name under vocabulary.names");
    });

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, "give a list in square brackets").max(LIMITS.listMax, `keep at most ${LIMITS.listMax} entries`);

const unknownKeys = (known: readonly string[]) => (issue: { code?: string; keys?: unknown }) =>
  issue.code === "unrecognized_keys"
    ? `there is no field ${(issue.keys as string[]).map((key) => `"${key}"`).join(", ")} here; the fields are ${known.join(", ")}`
    : "give an object in curly brackets";

const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: unknownKeys(Object.keys(shape)) });

const RULE_ID = /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/;

const Rule = record({
  on: z.boolean("give true or false").optional(),
  severity: z.enum(SEVERITIES, `give one of ${SEVERITIES.join(", ")}`).optional(),
  threshold: z.number("give a number").optional(),
});

const Vocabulary = record({
  names: listOf(phrase(true)).optional(),
  metrics: listOf(
    record({ name: phrase(false), good: z.enum(["up", "down"], "give up or down: where the figure should go") }),
  ).optional(),
  ...(Object.fromEntries(OWN_PHRASE_LISTS.map((list) => [list, listOf(phrase(false)).optional()])) as Record<
    (typeof OWN_PHRASE_LISTS)[number],
    z.ZodOptional<ReturnType<typeof listOf<ReturnType<typeof phrase>>>>
  >),
});

const weight = whole(0, LIMITS.weightMax).optional();

const CONTENT = {
  name: z
    .string("give the profile a name between quotes")
    .trim()
    .min(1, "give the profile a name")
    .max(LIMITS.nameMaxLength, `shorten the name to ${LIMITS.nameMaxLength} characters`),
  seniority: z.enum(SENIORITIES, `give one of ${SENIORITIES.join(", ")}`).optional(),
  weights: record(
    Object.fromEntries(DIMENSIONS.map((name) => [name, weight])) as Record<(typeof DIMENSIONS)[number], typeof weight>,
  )
    .refine((weights) => DIMENSIONS.some((name) => weights[name] !== 0), "give at least one dimension a weight above 0")
    .optional(),
  bands: record({ developing: whole(1, 100), solid: whole(1, 100), strong: whole(1, 100) })
    .refine(
      ({ developing, solid, strong }) => developing < solid && solid < strong,
      "the bands must rise: developing below solid below strong",
    )
    .optional(),
  targetSeconds: pair(LIMITS.secondsMin, LIMITS.secondsMax, "shortest and longest, in seconds").optional(),
  wordsPerMinute: pair(
    LIMITS.wordsPerMinuteMin,
    LIMITS.wordsPerMinuteMax,
    "slow and quick, in words a minute",
  ).optional(),
  rules: z
    .record(z.string().regex(RULE_ID), Rule, {
      error: (issue) =>
        issue.code === "invalid_key"
          ? "name rules as in docs/rules, such as concision/filler"
          : "give an object in curly brackets",
    })
    .refine((rules) => Object.keys(rules).length <= LIMITS.rulesMax, `name at most ${LIMITS.rulesMax} rules`)
    .optional(),
  vocabulary: Vocabulary.optional(),
};

/** A profile as an organisation writes it. Rule ids and thresholds are checked further by `findRuleProblems` of rules. */
const { name, ...CHANGES } = CONTENT;
export const Profile = record({ name, version: whole(1, LIMITS.versionMax), ...CHANGES });

/** A profile before it has a number: what a draft holds. Problems say what is wrong, where and how to mend it. */
export const ProfileContent = record(CONTENT) as z.ZodType<ProfileContent>;
export type ProfileContent = Omit<EvaluationProfile, "version">;
