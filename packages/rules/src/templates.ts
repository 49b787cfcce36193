import type { StoryKind } from "@starboard/domain/evaluation";
import { TEMPLATES, type Template } from "./plain-templates.ts";

/** Fields of work that have templates in their own words; `any` reads well everywhere. */
export const TEMPLATE_FIELDS = ["any", "software", "health", "education", "service"] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** Where a field says a section in other words. */
const VARIANTS: Readonly<
  Record<Exclude<TemplateField, "any">, Readonly<Record<StoryKind, Readonly<Partial<Template>>>>>
> = {
  software: {
    challenge: {
      situation:
        "I was [role] on [team] when [issue] hit [system]; [error rate or latency] went from [normal] to [bad], which put [users, orders or revenue] at risk.",
      task: "I led the response for [duration], and [system or scope] was mine.",
      action:
        "First I stabilised it by [rollback, flag or rate limit]. I found the cause by [logs, traces or experiment]: [brief cause]. I shipped [fix]. So that it stays fixed I added [test, alert, canary or runbook].",
      result:
        "Service was back after [time]; [metric] went from [before] to [after], measured by [dashboard or test]. [Second effect].",
      lessons: "Next time I would [change]. Since then we [new process or guardrail].",
    },
    accomplishment: {
      situation:
        "[Service] stood at [metric and baseline], and it mattered because [stakes]. The goal was [objective] under [constraint], measured by [SLO or KPI].",
      task: "As [role] I led [design, delivery or people] for [scope].",
      action:
        "I chose [approach] and built [key parts] with [partners]. I checked it with [load test, shadow traffic or A/B test] before [full roll-out], ready to roll back if [limit].",
      result: "[Metric] went from [baseline] to [result]; also [second metric]. For the team it meant [effect].",
    },
  },
  health: {
    challenge: {
      situation:
        "I was [role] on [ward or practice] when [problem] began; [waits, falls or errors] went from [usual] to [worse], and for patients it meant [risk].",
      task: "On that shift I was responsible for [patients or area] and had to [goal] by [time].",
      action:
        "First I made it safe by [step]. I found the cause by [notes, round or talk]: [cause]. Then I [change] together with [colleagues]. So that it does not come back, I added [check, handover rule or training].",
      result:
        "After [time] [figure] went from [before] to [after], taken from [records or count]. For patients it meant [effect].",
    },
    accomplishment: {
      situation:
        "On [ward or practice] [figure] stood at [baseline], and for patients it meant [stakes]. The goal was [objective] within [staff, money or time], measured by [record or count].",
      action:
        "I chose [way] and agreed it with [doctor, ward manager or pharmacist]. I tried it on [one bay or one week] first, with [second check] and a stop at [limit].",
    },
  },
  education: {
    challenge: {
      situation:
        "I taught [subject and group] at [school] when [problem] began; [attendance, marks or incidents] went from [usual] to [worse], and pupils stood to lose [what].",
      task: "As [role] I had to [goal] by [term or exam], with [lessons, helpers or budget].",
      action:
        "First I [stop-gap]. I found the cause by [talks, work samples or visits]: [cause]. Then I [change] with [colleague or parents]. So that it lasts, I added [routine or check].",
      result:
        "By [date] [figure] went from [before] to [after], taken from [register, test or survey]. [Second effect].",
    },
    accomplishment: {
      situation:
        "In [group or school] [figure] stood at [baseline], and it mattered because [stakes]. The goal was [objective] by [term or exam], measured by [test or register].",
      action:
        "I chose [way] and prepared [material or plan] with [partners]. I tried it with [one class] first, ready to go back if [limit].",
    },
  },
  service: {
    challenge: {
      situation:
        "I was [role] at [shop, kitchen or front desk] when [problem] began; [waits, complaints or waste] went from [usual] to [worse], and it cost us [guests or money].",
      task: "The shift was mine, and I had to [goal] by [time], with [people].",
      action:
        "First I [stop-gap], and told [guests or team] [what]. I found the cause by [counting, watching or asking]: [cause]. Then I [change]. So that it does not come back, I added [list, check or training].",
      result:
        "Within [time] [figure] went from [before] to [after], counted by [till, book or tally]. [Second effect].",
    },
    accomplishment: {
      situation:
        "At [place] [sales, waste or waiting time] stood at [baseline], and it mattered because [stakes]. The goal was [objective] by [date], within [staff or budget].",
      action:
        "I chose [way] and set up [main steps] with [team, supplier or owner]. I tried it on [one day, shelf or table plan] first, ready to stop if [limit].",
    },
  },
};

/** The template of a kind of story in the words of a field. */
export function templateFor(kind: StoryKind, field: TemplateField = "any"): Template {
  return field === "any" ? TEMPLATES[kind] : { ...TEMPLATES[kind], ...VARIANTS[field][kind] };
}
