import { createRound, handInStory } from "@starboard/services/peer-round";
import type { EnteredStory } from "./enter-stories.ts";
import { contextOf, type Stage } from "./stage.ts";

const OPENED_DAYS_AGO = 2;
/** So many have handed in when the demo begins; the lead gives the stories out. */
const HANDED_IN = 4;

/** A peer round of the first team that is still being handed in. */
export async function enterRounds(stage: Stage, stories: Map<string, EnteredStory>): Promise<void> {
  const { people } = stage.organisation;
  const lead = people.find(({ roles }) => roles.includes("lead"));
  const teamId = lead && stage.actors.get(lead.key)?.seats[0]?.teamId;
  const storyOf = new Map([...stories.values()].map((entered) => [entered.story.author, entered.storyId]));
  const authors = people.filter(({ key, roles }) => roles.includes("candidate") && storyOf.has(key));
  if (!(lead && teamId) || authors.length < HANDED_IN) return;
  const { roundId } = await createRound(contextOf(stage, lead.key, OPENED_DAYS_AGO), {
    teamId,
    name: "One story, two readers",
    rubric: "Could you say in one sentence what was given up, and what it was worth?",
    each: 2,
    handInDays: 5,
    reviewDays: 7,
  });
  for (const { key } of authors.slice(0, HANDED_IN)) {
    await handInStory(contextOf(stage, key, 1), { roundId, storyId: storyOf.get(key) ?? "" });
  }
}
