import { defineRule, type RuleDocs } from "../../define-rule.ts";
import { INCIDENT_PHASES, type IncidentPhase, phaseOf } from "../../facts/incident-phase.ts";
import { rangesOf } from "../places.ts";

export const incidentPhasesDocs: RuleDocs = {
  why: "The four steps show that you think past the fire.",
  bad: [
    "Action: I restarted the server.\n\nResult: It worked again.",
    { kind: "accomplishment", text: "Action: I found the cause, replaced the part and wrote a checklist." },
  ],
  good: [
    "Action: I shut the line down straight away. It turned out that a seal was worn. I replaced both seals and wrote a checklist for the start of the shift.",
  ],
};

export const incidentPhases = defineRule({
  id: "judgement/incident-phases",
  claim: "An incident is told in its steps: stabilise, find the cause, fix, prevent.",
  revision: 1,
  dimension: "judgement",
  pitfall: null,
  severity: "hint",
  messages: { found: "The steps of an incident are all there: {steps}." },
  check: ({ evidence, report }) => {
    const { facts, isLive } = evidence;
    const { counts } = facts;
    const lacksAStep = counts.isNone(counts.numberOf("prevention")) || counts.isNone(counts.numberOf("diagnosis"));
    if (facts.kind !== "challenge" || lacksAStep) return;
    const told = new Map<IncidentPhase, number>();
    isLive.forEach((isTold, sentence) => {
      const label = facts.labels[sentence]?.label;
      if (!isTold || label === "situation" || label === "task") return;
      const phase = phaseOf(counts, sentence);
      if (phase !== null && !told.has(phase)) told.set(phase, sentence);
    });
    const steps = INCIDENT_PHASES.filter((phase) => told.has(phase));
    if (!told.has("prevent") || !told.has("diagnose") || steps.length < 3) return;
    const [at, ...rest] = rangesOf(
      evidence,
      steps.map((phase) => told.get(phase) as number),
    );
    if (at !== undefined) report({ message: "found", at, evidence: rest, values: { steps: steps.join(", ") } });
  },
});
