import type { Competency } from "@starboard/domain/competency";
import type { StoryKind } from "@starboard/domain/evaluation";
import type { Sections } from "@starboard/domain/section";

/** A finished story that an empty page shows under "see an example". It belongs to nobody. */
export interface SampleStory {
  kind: StoryKind;
  title: string;
  question: string;
  competencies: readonly Competency[];
  sections: Sections;
}

const BUS: SampleStory = {
  kind: "challenge",
  title: "Two children at a bus stop in the rain",
  question: "Tell me about the hardest week you have had at work.",
  competencies: ["ownership", "delivery-under-pressure", "technical-judgement"],
  sections: {
    situation:
      "In the first week of term 63 of our 410 school-bus children were picked up more than fifteen minutes late, and on the Wednesday two were left at a stop in the rain. The council was to decide in four weeks whether to give the contract to somebody else.",
    task: "I was the dispatcher. The plan for all 14 buses was mine, and so was putting it right.",
    action:
      "I rang both families that evening. On the next three mornings I rode the four worst routes with a stopwatch and found the cause: my plan allowed 20 seconds a stop, and a child with a school bag needs about 45. I moved 31 children to buses with room, tried the new plan on the two worst routes for two days, and had every driver radio in a head count at the last stop. I set a limit as well: any bus more than ten minutes late twice goes back to its old route the next day.",
    tradeoffs:
      "I decided against a fifteenth bus at £260 a day. The price is that 31 children walk up to 300 metres further, and I told each of those families myself.",
    result:
      "Late pick-ups went from 63 a week to 8 within three weeks, by the drivers' log checked against parents' calls. In the two terms since then no child has been left at a stop, and the council renewed the contract.",
    lessons:
      "I no longer sign a route I haven't timed with a child on it. The head count is in the drivers' handbook now, and no bus leaves its last stop without one.",
  },
};

const BAKERY: SampleStory = {
  kind: "accomplishment",
  title: "Less bread in the bin, more on the shelf",
  question: "What is an accomplishment you are proud of?",
  competencies: ["customer-and-business-impact", "initiative", "technical-judgement"],
  sections: {
    situation:
      "Our bakery threw away 22% of its loaves, about €410 a week, and still ran out of the best ones by ten in the morning. The owner was thinking of closing on Mondays, which would have cost two of us a day's pay.",
    task: "I was the assistant who did the ordering. I asked for three months to bring waste under 10%, with no more hours and no empty shelf at noon.",
    action:
      "For four weeks I wrote down by the hour what was sold and what was asked for in vain. Two of our eleven kinds made up half of the waste. I had those two baked only to order and moved a third of the three best sellers from the five o'clock bake to a second one at nine. I tried it on Tuesdays and Wednesdays first, and promised to undo it if more than five regulars complained in a week.",
    tradeoffs:
      "Half price after four would have been simpler. I turned it down because it teaches people to wait until four. The second bake means heating the oven twice, about €45 a week in gas.",
    result:
      "Waste fell from 22% to 9% in ten weeks, weighed every evening. That is about €240 a week, or just under €200 after the gas. One of the three best sellers was missing at noon on 2 days out of 60, where it had been nearly every day. We're still open on Mondays.",
    lessons:
      "I used to order by how the shelf looked when I left. Now I order by the hour, and every Friday the baker and I go through the list together.",
  },
};

/** One sample of each kind. */
export const STORY_OF_THE_DAY: Readonly<Record<StoryKind, SampleStory>> = { challenge: BUS, accomplishment: BAKERY };
