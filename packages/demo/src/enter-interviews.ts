import { randomUUID } from "node:crypto";
import { addInterview } from "@starboard/services/interview";
import { contextOf, type Stage } from "./stage.ts";

const DAY_MS = 86_400_000;
/** When the people of the demo wrote down what is ahead of them. */
const NOTED_DAYS_AGO = 10;

/** What everybody prepares for. */
export async function enterInterviews(stage: Stage): Promise<void> {
  for (const { key, interview } of stage.organisation.people) {
    if (!interview) continue;
    const { daysFromNow, ...fields } = interview;
    const day = new Date(stage.nowMs + daysFromNow * DAY_MS).toISOString().slice(0, 10);
    await addInterview(contextOf(stage, key, NOTED_DAYS_AGO), { id: randomUUID(), day, ...fields });
  }
}
