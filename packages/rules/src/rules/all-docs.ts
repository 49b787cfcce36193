import type { RuleDocs } from "../define-rule.ts";
import { copiedSampleDocs } from "./concision/copied-sample.ts";
import { fillerDocs } from "./concision/filler.ts";
import { junkDocs } from "./concision/junk.ts";
import { tooLongDocs } from "./concision/too-long.ts";
import { tooShortDocs } from "./concision/too-short.ts";
import { causeFoundDocs } from "./judgement/cause-found.ts";
import { fullTradeoffDocs } from "./judgement/full-tradeoff.ts";
import { guardrailNamedDocs } from "./judgement/guardrail-named.ts";
import { incidentPhasesDocs } from "./judgement/incident-phases.ts";
import { noGuardrailsDocs } from "./judgement/no-guardrails.ts";
import { noPreventionDocs } from "./judgement/no-prevention.ts";
import { noTradeoffsDocs } from "./judgement/no-tradeoffs.ts";
import { noWhyDocs } from "./judgement/no-why.ts";
import { preventionNamedDocs } from "./judgement/prevention-named.ts";
import { testedAtWeightDocs } from "./judgement/tested-at-weight.ts";
import { whyItMatteredDocs } from "./judgement/why-it-mattered.ts";
import { changedPracticeDocs } from "./learning/changed-practice.ts";
import { genericLessonDocs } from "./learning/generic-lesson.ts";
import { missingLessonsDocs } from "./learning/missing-lessons.ts";
import { actsHaveAnOwnerDocs } from "./ownership/acts-have-an-owner.ts";
import { bringsPeopleAlongDocs } from "./ownership/brings-people-along.ts";
import { leadershipShownDocs } from "./ownership/leadership-shown.ts";
import { ownActsDocs } from "./ownership/own-acts.ts";
import { roleStatedDocs } from "./ownership/role-stated.ts";
import { scopeStatedDocs } from "./ownership/scope-stated.ts";
import { weOnlyDocs } from "./ownership/we-only.ts";
import { absoluteClaimsDocs } from "./specificity/absolute-claims.ts";
import { arithmeticMismatchDocs } from "./specificity/arithmetic-mismatch.ts";
import { baselineToResultDocs } from "./specificity/baseline-to-result.ts";
import { doubleImpactDocs } from "./specificity/double-impact.ts";
import { hedgedResultDocs } from "./specificity/hedged-result.ts";
import { implausibleClaimDocs } from "./specificity/implausible-claim.ts";
import { measuredDocs } from "./specificity/measured.ts";
import { missingBaselineDocs } from "./specificity/missing-baseline.ts";
import { noMeasurementDocs } from "./specificity/no-measurement.ts";
import { placeholderDocs } from "./specificity/placeholder.ts";
import { techOnlyDocs } from "./specificity/tech-only.ts";
import { timeToRestoreDocs } from "./specificity/time-to-restore.ts";
import { unitMismatchDocs } from "./specificity/unit-mismatch.ts";
import { vagueClaimsDocs } from "./specificity/vague-claims.ts";
import { closesOnLessonDocs } from "./structure/closes-on-lesson.ts";
import { endsOnLessonDocs } from "./structure/ends-on-lesson.ts";
import { goalStatedDocs } from "./structure/goal-stated.ts";
import { missingActionDocs } from "./structure/missing-action.ts";
import { missingResultDocs } from "./structure/missing-result.ts";
import { missingSituationDocs } from "./structure/missing-situation.ts";
import { missingTaskDocs } from "./structure/missing-task.ts";
import { stakesAndRoleLeadDocs } from "./structure/stakes-and-role-lead.ts";
import { stakesFirstDocs } from "./structure/stakes-first.ts";
import { tooMuchSetupDocs } from "./structure/too-much-setup.ts";

/** The documentation of every rule, by id. Imported where people read about rules, never by `evaluate`. */
export const ALL_DOCS: Readonly<Record<string, RuleDocs>> = {
  "structure/ends-on-lesson": endsOnLessonDocs,
  "structure/missing-action": missingActionDocs,
  "structure/missing-result": missingResultDocs,
  "structure/missing-situation": missingSituationDocs,
  "structure/missing-task": missingTaskDocs,
  "structure/stakes-and-role-lead": stakesAndRoleLeadDocs,
  "structure/stakes-first": stakesFirstDocs,
  "structure/too-much-setup": tooMuchSetupDocs,
  "structure/closes-on-lesson": closesOnLessonDocs,
  "structure/goal-stated": goalStatedDocs,
  "ownership/acts-have-an-owner": actsHaveAnOwnerDocs,
  "ownership/brings-people-along": bringsPeopleAlongDocs,
  "ownership/own-acts": ownActsDocs,
  "ownership/role-stated": roleStatedDocs,
  "ownership/we-only": weOnlyDocs,
  "ownership/scope-stated": scopeStatedDocs,
  "ownership/leadership-shown": leadershipShownDocs,
  "specificity/arithmetic-mismatch": arithmeticMismatchDocs,
  "specificity/baseline-to-result": baselineToResultDocs,
  "specificity/implausible-claim": implausibleClaimDocs,
  "specificity/measured": measuredDocs,
  "specificity/missing-baseline": missingBaselineDocs,
  "specificity/no-measurement": noMeasurementDocs,
  "specificity/placeholder": placeholderDocs,
  "specificity/tech-only": techOnlyDocs,
  "specificity/time-to-restore": timeToRestoreDocs,
  "specificity/unit-mismatch": unitMismatchDocs,
  "specificity/vague-claims": vagueClaimsDocs,
  "specificity/hedged-result": hedgedResultDocs,
  "specificity/absolute-claims": absoluteClaimsDocs,
  "specificity/double-impact": doubleImpactDocs,
  "judgement/cause-found": causeFoundDocs,
  "judgement/full-tradeoff": fullTradeoffDocs,
  "judgement/guardrail-named": guardrailNamedDocs,
  "judgement/no-guardrails": noGuardrailsDocs,
  "judgement/no-prevention": noPreventionDocs,
  "judgement/no-tradeoffs": noTradeoffsDocs,
  "judgement/no-why": noWhyDocs,
  "judgement/prevention-named": preventionNamedDocs,
  "judgement/incident-phases": incidentPhasesDocs,
  "judgement/tested-at-weight": testedAtWeightDocs,
  "judgement/why-it-mattered": whyItMatteredDocs,
  "learning/changed-practice": changedPracticeDocs,
  "learning/generic-lesson": genericLessonDocs,
  "learning/missing-lessons": missingLessonsDocs,
  "concision/copied-sample": copiedSampleDocs,
  "concision/filler": fillerDocs,
  "concision/junk": junkDocs,
  "concision/too-long": tooLongDocs,
  "concision/too-short": tooShortDocs,
};
