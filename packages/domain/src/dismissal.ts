import { z } from "zod";
import { StoryId } from "./identifier.ts";
import { SECTION_LABELS, type SectionLabel } from "./section.ts";

/** How far a dismissal reaches: one sentence of one story, a whole story, or all of a person's stories in an organisation. */
export const DISMISSAL_SCOPES = ["sentence", "story", "always"] as const;
export type DismissalScope = (typeof DISMISSAL_SCOPES)[number];

const place = {
  /** Only with the scope `sentence`. */
  section: z.enum(SECTION_LABELS).nullable().default(null),
  /** Mark of the sentence's words, 16 hexadecimal digits: a dismissal holds no text. */
  sentence: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "This is no mark of a sentence.")
    .nullable()
    .default(null),
};

/** One rule that a person does not want to see at a place. The same twice is one; showing it again takes the same. */
export const DismissFinding = z
  .object({
    storyId: StoryId,
    ruleId: z
      .string()
      .max(80)
      .regex(/^[a-z]+\/[a-z0-9-]+$/, "This is no rule."),
    scope: z.enum(DISMISSAL_SCOPES),
    ...place,
  })
  .refine(({ scope, section, sentence }) => (scope === "sentence") === (section !== null && sentence !== null), {
    message: "A sentence is named with the scope “sentence”, and with no other.",
    path: ["sentence"],
  });

export interface Dismissal {
  ruleId: string;
  scope: DismissalScope;
  section: SectionLabel | null;
  sentence: string | null;
}

/** Where a finding stands; `sentence` is null where no words carry it. */
export interface FindingPlace {
  ruleId: string;
  section: SectionLabel | null;
  sentence: string | null;
}
