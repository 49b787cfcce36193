import { z } from "zod";
import { ProfileContent } from "./profile.ts";
import { REASON_MAX_LENGTH } from "./rules-reason.ts";
import { storedText } from "./stored-text.ts";

/** The version that the writer has seen; 0 where there was no draft. */
const seenVersion = z.int().min(0);

export const SaveRulesDraft = z.object({ version: seenVersion, content: ProfileContent });
export const DiscardRulesDraft = z.object({ version: z.int().min(1) });

/** Why the rules are changed, for everybody whose score moves. */
const reason = storedText(REASON_MAX_LENGTH, "The reason")
  .transform((text) => text.trim())
  .refine((text) => text.length >= 10, "Say in a sentence why the rules change: everybody whose score moves reads it.");

/** What is tried: the draft by this engine, or what is published by an engine that is newer than the evaluations. */
const PREVIEW_SUBJECTS = ["draft", "engine"] as const;

export const PreviewRules = z.object({ operationId: z.uuid(), subject: z.enum(PREVIEW_SUBJECTS) });

/** `number`: the publication that is published again; 0 for the product's rules as they are. */
export const RollBackRules = z.object({ operationId: z.uuid(), number: z.int().min(0), reason });

export const PublishRules = z.object({
  /** Made by the client, so that two clicks publish once. */
  operationId: z.uuid(),
  version: z.int().min(1),
  reason,
});
