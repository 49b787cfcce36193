import type { StoryKind } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";

/** Prompts with blanks to fill in, one per section; square brackets mark the blanks. */
export const TEMPLATES: Readonly<Record<StoryKind, Readonly<Record<SectionLabel, string>>>> = {
  challenge: {
    situation:
      "I was [role] on [team] when [issue] hit [system or service]; [metric] went from [normal] to [bad], which put [what was at stake] at risk.",
    task: "[Scope] was mine, and I led the response for [duration].",
    action:
      "First I stabilised it by [rollback, limit, stop-gap]. I found the cause by [method]: [brief cause]. I fixed it with [change]. So that it stays fixed I added [test, check, alert, runbook].",
    tradeoffs: "I chose [A] over [B] to protect [goal], and accepted [cost or risk] for it.",
    result:
      "Service was back after [time]; [metric] went from [before] to [after], measured by [how]. [Second effect].",
    lessons: "Next time I would [change]. Since then we [new process or guardrail].",
  },
  accomplishment: {
    situation:
      "[Service, team or customers] stood at [metric and baseline], and it mattered because [stakes]. The goal was [objective] within [constraint], measured by [measure].",
    task: "As [role] I led [design, delivery, people] for [scope].",
    action:
      "I chose [approach] and built [key parts] with [partners]. I checked it with [pilot, test, comparison] before [full roll-out], ready to stop if [limit].",
    tradeoffs: "I picked [technique] instead of [alternative] because [reason]; the price was [accepted cost].",
    result: "[Metric] went from [baseline] to [result]; also [second metric]. For the team it meant [effect].",
    lessons: "What I took from it: [insight]. I now [changed habit].",
  },
};
