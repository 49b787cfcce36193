import type { Severity } from "@starboard/domain/evaluation";
import type { CheckContext } from "../define-rule.ts";
import { rangeOf } from "../facts/evidence.ts";
import { rangesOf } from "./places.ts";

/** Reports one finding at the first of these sentences, with the others beside it; nothing where there are none. */
export function reportSentences<Key extends string>(
  { evidence, report }: Pick<CheckContext<Key>, "evidence" | "report">,
  message: Key,
  sentences: readonly number[],
  severity?: Severity,
): void {
  const first = sentences[0];
  if (first === undefined) return;
  const at = rangeOf(evidence, first);
  const others = rangesOf(evidence, sentences.slice(1));
  report(severity === undefined ? { message, at, evidence: others } : { message, at, evidence: others, severity });
}
