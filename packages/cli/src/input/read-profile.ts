import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { findRuleProblems } from "@starboard/rules/profile";
import { BadInput } from "../bad-input.ts";
import type { Terminal } from "../terminal.ts";
import { readLines } from "./lines.ts";
import { parseJson } from "./parse-json.ts";
import { openFile } from "./read-stories.ts";

/** A full profile with every list at its bound stays under this. */
const PROFILE_MAX_BYTES = 1_000_000;

/** Reads an organisation's profile; throws `BadInput` with the line, the field and how to mend it. */
export async function readProfileFile(file: string, terminal: Terminal): Promise<EvaluationProfile> {
  const parts: string[] = [];
  for await (const { text } of readLines(await openFile(file, terminal.cwd), file, PROFILE_MAX_BYTES)) parts.push(text);
  const source = parts.join("\n");
  // The schema is loaded only where a profile is used: most runs are without.
  const { readProfile } = await import("@starboard/domain/profile");
  const { profile, problems } = readProfile(parseJson(source, file, 1));
  const wrong = profile === null ? problems : findRuleProblems(profile);
  const [first] = wrong;
  if (profile !== null && first === undefined) return profile;
  const { field, problem } = first as { field: string; problem: string };
  const others = wrong.length === 1 ? "" : ` (and ${wrong.length - 1} more)`;
  throw BadInput.at(file, lineOf(source, field), `${field === "" ? "" : `${field}: `}${problem}${others}`);
}

/** The line on which a field such as `rules["concision/filler"].on` stands; the last of its names that is found. */
function lineOf(source: string, field: string): number {
  let at = 0;
  for (const [, quoted, plain] of field.matchAll(/\["([^"]+)"\]|([A-Za-z]\w*)/g)) {
    const found = source.indexOf(JSON.stringify(quoted ?? plain), at);
    if (found === -1) break;
    at = found;
  }
  return source.slice(0, at).split("\n").length;
}
