import type { Rule } from "../define-rule.ts";
import { copiedSample } from "./concision/copied-sample.ts";
import { filler } from "./concision/filler.ts";
import { junk } from "./concision/junk.ts";
import { tooLong } from "./concision/too-long.ts";
import { tooShort } from "./concision/too-short.ts";
import { causeFound } from "./judgement/cause-found.ts";
import { fullTradeoff } from "./judgement/full-tradeoff.ts";
import { guardrailNamed } from "./judgement/guardrail-named.ts";
import { incidentPhases } from "./judgement/incident-phases.ts";
import { noGuardrails } from "./judgement/no-guardrails.ts";
import { noPrevention } from "./judgement/no-prevention.ts";
import { noTradeoffs } from "./judgement/no-tradeoffs.ts";
import { noWhy } from "./judgement/no-why.ts";
import { preventionNamed } from "./judgement/prevention-named.ts";
import { testedAtWeight } from "./judgement/tested-at-weight.ts";
import { whyItMattered } from "./judgement/why-it-mattered.ts";
import { changedPractice } from "./learning/changed-practice.ts";
import { genericLesson } from "./learning/generic-lesson.ts";
import { missingLessons } from "./learning/missing-lessons.ts";
import { actsHaveAnOwner } from "./ownership/acts-have-an-owner.ts";
import { bringsPeopleAlong } from "./ownership/brings-people-along.ts";
import { leadershipShown } from "./ownership/leadership-shown.ts";
import { ownActs } from "./ownership/own-acts.ts";
import { roleStated } from "./ownership/role-stated.ts";
import { scopeStated } from "./ownership/scope-stated.ts";
import { weOnly } from "./ownership/we-only.ts";
import { absoluteClaims } from "./specificity/absolute-claims.ts";
import { arithmeticMismatch } from "./specificity/arithmetic-mismatch.ts";
import { baselineToResult } from "./specificity/baseline-to-result.ts";
import { doubleImpact } from "./specificity/double-impact.ts";
import { hedgedResult } from "./specificity/hedged-result.ts";
import { implausibleClaim } from "./specificity/implausible-claim.ts";
import { measured } from "./specificity/measured.ts";
import { missingBaseline } from "./specificity/missing-baseline.ts";
import { noMeasurement } from "./specificity/no-measurement.ts";
import { placeholder } from "./specificity/placeholder.ts";
import { techOnly } from "./specificity/tech-only.ts";
import { timeToRestore } from "./specificity/time-to-restore.ts";
import { unitMismatch } from "./specificity/unit-mismatch.ts";
import { vagueClaims } from "./specificity/vague-claims.ts";
import { closesOnLesson } from "./structure/closes-on-lesson.ts";
import { endsOnLesson } from "./structure/ends-on-lesson.ts";
import { goalStated } from "./structure/goal-stated.ts";
import { missingAction } from "./structure/missing-action.ts";
import { missingResult } from "./structure/missing-result.ts";
import { missingSituation } from "./structure/missing-situation.ts";
import { missingTask } from "./structure/missing-task.ts";
import { stakesAndRoleLead } from "./structure/stakes-and-role-lead.ts";
import { stakesFirst } from "./structure/stakes-first.ts";
import { tooMuchSetup } from "./structure/too-much-setup.ts";

/** Every rule of the ruleset, by dimension and id. */
export const ALL_RULES: readonly Rule[] = [
  endsOnLesson,
  missingAction,
  missingResult,
  missingSituation,
  missingTask,
  stakesAndRoleLead,
  stakesFirst,
  tooMuchSetup,
  closesOnLesson,
  goalStated,
  actsHaveAnOwner,
  bringsPeopleAlong,
  ownActs,
  roleStated,
  weOnly,
  scopeStated,
  leadershipShown,
  arithmeticMismatch,
  baselineToResult,
  implausibleClaim,
  measured,
  missingBaseline,
  noMeasurement,
  placeholder,
  techOnly,
  timeToRestore,
  unitMismatch,
  vagueClaims,
  hedgedResult,
  absoluteClaims,
  doubleImpact,
  causeFound,
  fullTradeoff,
  guardrailNamed,
  noGuardrails,
  noPrevention,
  noTradeoffs,
  noWhy,
  preventionNamed,
  incidentPhases,
  testedAtWeight,
  whyItMattered,
  changedPractice,
  genericLesson,
  missingLessons,
  copiedSample,
  filler,
  junk,
  tooLong,
  tooShort,
];
