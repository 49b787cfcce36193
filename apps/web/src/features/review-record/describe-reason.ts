import type { AssignmentReason } from "@starboard/domain/assignment";
import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { languageName } from "./language-name.ts";

const HOW: Readonly<Record<AssignmentReason["how"], string>> = {
  "by-name": "You were asked by name.",
  claimed: "You claimed it.",
  reassigned: "A lead gave it to you.",
  second: "A lead asks for a second rating; you do not see the first one before you submit.",
  round: "It is your share of a peer round.",
  "by-load": "",
};

/** Why a review came to its reader, in one or two sentences made of counted facts. */
export function describeReason(reason: AssignmentReason): string {
  const facts: string[] = [];
  if (reason.how === "by-load") {
    facts.push(`you had ${reason.open} of the ${reason.capacity} you take`);
    if (reason.competencies.length > 0) {
      facts.push(`you know ${reason.competencies.map((one) => COMPETENCY_TITLES[one].toLowerCase()).join(", ")}`);
    }
    if (reason.language) facts.push(`you review in ${languageName(reason.language)}`);
    const rank = reason.among === 1 ? "nobody else was free" : `of ${reason.among} who were free that put you first`;
    const draw = reason.equal > 1 ? `, drawn among ${reason.equal} equals` : "";
    return `Why you: ${facts.join("; ")}; ${rank}${draw}.`;
  }
  return HOW[reason.how];
}
