import { DIMENSIONS } from "@starboard/domain/evaluation";
import {
  createCalibrationSet,
  finishCalibrationSet,
  getCalibrationSet,
  listSources,
  rateCalibrationItem,
} from "@starboard/services/calibration";
import { getStory } from "@starboard/services/story";
import { contextOf, type Stage } from "./stage.ts";

const MADE_DAYS_AGO = 9;
/** Enough for a figure of agreement. */
const STORIES = 24;
/** How far a coach is from the engine, story by story, dimension by dimension; another coach begins elsewhere in it. */
const LEANINGS = [0, 0, 1, 0, -1, 0, 0, 1, 0, 0, -1, 1, 0];

/** A lead has the coaches rate what the team shares: all but the last have finished, the last is half way. */
export async function enterCalibration(stage: Stage): Promise<void> {
  const { people } = stage.organisation;
  const lead = people.find(({ roles }) => roles.includes("lead"));
  const coaches = people.filter(({ roles }) => roles.includes("coach"));
  const teamId = stage.actors.get(lead?.key ?? "")?.seats[0]?.teamId;
  if (!(lead && teamId) || coaches.length < 2) return;
  const making = contextOf(stage, lead.key, MADE_DAYS_AGO);
  const sources = await listSources(making, { teamId });
  const storyIds = sources
    .map(({ storyId }) => storyId)
    .sort()
    .slice(0, STORIES);
  if (storyIds.length === 0) return;
  const { setId } = await createCalibrationSet(making, { teamId, title: "Shared stories of this month", storyIds });
  const byEngine = await Promise.all(
    storyIds.map(async (storyId) => (await getStory(making, { storyId })).evaluation?.dimensions),
  );
  for (const [who, coach] of coaches.entries()) {
    const context = contextOf(stage, coach.key, MADE_DAYS_AGO - 1 - who);
    const { items } = await getCalibrationSet(context, { setId });
    const isLast = who === coaches.length - 1;
    for (const [at, { id }] of items.slice(0, isLast ? Math.ceil(items.length / 2) : undefined).entries()) {
      const values = Object.fromEntries(
        DIMENSIONS.map((dimension, place) => {
          const leaning = LEANINGS[(at * 5 + place * 3 + who * 4) % LEANINGS.length] ?? 0;
          const rating = Math.floor(((byEngine[at]?.[dimension] ?? 55) + 15) / 20) + leaning;
          return [dimension, Math.min(5, Math.max(1, rating)) as 1 | 2 | 3 | 4 | 5];
        }),
      );
      await rateCalibrationItem(context, { itemId: id, values });
    }
    if (!isLast) await finishCalibrationSet(context, { setId });
  }
}
