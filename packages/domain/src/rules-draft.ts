import { z } from "zod";
import { ProfileContent } from "./profile.ts";
import { storedText } from "./stored-text.ts";

export const REASON_MAX_LENGTH = 500;

/** The version that the writer has seen; 0 where there was no draft. */
const seenVersion = z.int().min(0);

export const SaveRulesDraft = z.object({ version: seenVersion, content: ProfileContent });
export const DiscardRulesDraft = z.object({ version: z.int().min(1) });

/** Why the rules are changed, for everybody whose score moves. */
const reason = storedText(REASON_MAX_LENGTH, "The reason")
  .transform((text) => text.trim())
  .refine((text) => text.length >= 10, "Say in a sentence why the rules change: everybody whose score moves reads it.");

export const PublishRules = z.object({
  /** Made by the client, so that two clicks publish once. */
  operationId: z.uuid(),
  version: z.int().min(1),
  reason,
});
