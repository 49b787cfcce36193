import type { StoryKind } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";

/** One prompt per section; square brackets mark the blanks. */
export type Template = Readonly<Record<SectionLabel, string>>;

/** Prompts for any field of work. */
export const TEMPLATES: Readonly<Record<StoryKind, Template>> = {
  challenge: {
    situation:
      "I was [role] at [team or place] when [problem] began; [figure] went from [usual] to [worse], and [who] stood to lose [what].",
    task: "It was on me to [goal] by [date], with [people or means].",
    action:
      "First I kept it from getting worse by [stop-gap]. I found the cause by [method]: [cause]. Then I [change]. So that it does not come back, I added [check, habit or training].",
    tradeoffs: "I chose [A] over [B] to protect [goal], and accepted [cost] for it.",
    result:
      "After [time] it was [state] again; [figure] went from [before] to [after], measured by [how]. [Second effect].",
    lessons: "Next time I would [change]. Since then I [new habit].",
  },
  accomplishment: {
    situation:
      "[Figure] stood at [baseline], and it mattered because [stakes]. The goal was [objective] within [limit], measured by [measure].",
    task: "As [role] I was responsible for [part], with [people or budget].",
    action:
      "I chose [way] and [main steps] together with [partners]. I tried it on [small part] first, ready to stop if [limit].",
    tradeoffs: "I picked [A] instead of [B] because [reason]; the price was [accepted cost].",
    result: "[Figure] went from [baseline] to [result]; also [second figure]. For [people] it meant [effect].",
    lessons: "What I took from it: [insight]. I now [changed habit].",
  },
};
