import { z } from "zod";
import { Id } from "./identifier.ts";

/** Of so many people at a time are the stories behind their readiness read; a page names more by name alone. */
const PEOPLE_WITH_STORIES = 24;

export const ReadPeopleStories = z.object({ userIds: z.array(Id).min(1).max(PEOPLE_WITH_STORIES) });
