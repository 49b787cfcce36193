import { z } from "zod";
import { StoryId } from "./identifier.ts";

/** A question of the bank in packages/rules; its ids never change. */
export const QuestionId = z.string().regex(/^q-\d{3}$/, "There is no such question.");

export const PrepareQuestion = z.object({ questionId: QuestionId, storyId: StoryId });
export const UnprepareQuestion = z.object({ questionId: QuestionId });
