import { OrgId, RevisionId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";
import { RulesetVersion } from "./ruleset-version.ts";

/** Evaluates one saved revision for the person who waits for it. */
export const evaluateRevision = defineJob({
  name: "story.evaluate",
  queue: "interactive",
  payload: z.object({ orgId: OrgId, revisionId: RevisionId, rulesetVersion: RulesetVersion }),
  key: ({ revisionId, rulesetVersion }) => `eval_${revisionId}_${rulesetVersion.replaceAll(/[.@]/g, "-")}`,
  attempts: 5,
  backoffMs: 250,
  timeoutMs: 8_000,
});
