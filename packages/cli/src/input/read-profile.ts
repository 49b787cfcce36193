import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { findRuleProblems } from "@starboard/rules/profile";
import { BadInput } from "../bad-input.ts";
import type { Terminal } from "../terminal.ts";
import { lineOfField } from "./line-of-field.ts";
import { parseJson } from "./parse-json.ts";
import { scanJson } from "./scan-json.ts";
import { readTextFile } from "./text-file.ts";

/** A full profile with every list at its bound stays under this. */
const PROFILE_LIMIT = { bytes: 1_000_000, wayOut: "no profile needs as much" };
/** `vocabulary.metrics[0].good`, and one more for a field that should not be there. */
const DEPTH = 5;

/** Reads an organisation's profile; throws `BadInput` with the line, the field and how to mend it. */
export async function readProfileFile(file: string, terminal: Terminal): Promise<EvaluationProfile> {
  const source = await readTextFile(file, terminal.cwd, PROFILE_LIMIT);
  // The schema is loaded only where a profile is used: most runs are without.
  const { readProfile } = await import("@starboard/domain/read-profile");
  const { profile, problems } = readProfile(parseJson(source, file, 1));
  const wrong = profile === null ? problems : findRuleProblems(profile);
  const [first] = wrong;
  if (profile !== null && first === undefined) return profile;
  const { field, problem } = first as { field: string; problem: string };
  const others = wrong.length === 1 ? "" : ` (and ${wrong.length - 1} more)`;
  const line = lineOfField(scanJson(source, DEPTH).lines, field);
  throw BadInput.at(file, line, `${field === "" ? "" : `${field}: `}${problem}${others}`);
}
