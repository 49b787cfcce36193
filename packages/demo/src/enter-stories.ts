import { randomUUID } from "node:crypto";
import { dismissFinding } from "@starboard/services/dismissal";
import { recordPractice } from "@starboard/services/practice";
import { prepareQuestion } from "@starboard/services/question";
import { openShare, shareStory } from "@starboard/services/share";
import { createStory, saveStory, setVisibility } from "@starboard/services/story";
import type { DemoStory } from "./demo-shape.ts";
import { contextOf, type Stage } from "./stage.ts";

/** A story under way: which of its revisions are written. */
export interface EnteredStory {
  story: DemoStory;
  storyId: string;
  version: number;
  /** Index of the next revision to write. */
  next: number;
}

/** Every story with its first revision, its visibility and its practices. Later revisions come with the reviews between them. */
export async function enterStories(stage: Stage): Promise<Map<string, EnteredStory>> {
  const entered = new Map<string, EnteredStory>();
  const byDay = [...stage.organisation.stories].sort((a, b) => b.createdDaysAgo - a.createdDaysAgo);
  for (const story of byDay) {
    const [first] = story.revisions;
    if (!first) throw new Error(`The story ${story.key} has no text.`);
    const context = contextOf(stage, story.author, story.createdDaysAgo);
    const { kind, title, question, competencies, visibility } = story;
    const { storyId, version } = await createStory(context, {
      kind,
      title,
      question,
      competencies: [...competencies],
      sections: first.sections,
    });
    if (visibility !== "private") await setVisibility(context, { storyId, visibility });
    for (const ruleId of story.dismissed ?? []) {
      await dismissFinding(contextOf(stage, story.author, story.createdDaysAgo, 20), {
        storyId,
        ruleId,
        scope: "story",
      });
    }
    await enterShares(stage, story, storyId);
    entered.set(story.key, { story, storyId, version, next: 1 });
  }
  return entered;
}

/** Links of the day before yesterday, so that they still work; the last one was opened yesterday. */
async function enterShares(stage: Stage, { author, sharedWith = [] }: DemoStory, storyId: string): Promise<void> {
  for (const name of sharedWith) {
    const input = { storyId, shareId: randomUUID(), name };
    const { token } = await shareStory(contextOf(stage, author, 2), input);
    if (name === sharedWith.at(-1)) await openShare(contextOf(stage, author, 1).runtime, { token });
  }
}

/** Writes revisions up to and including the given one. */
export async function writeUpTo(stage: Stage, entered: EnteredStory, revision: number): Promise<void> {
  const { story, storyId } = entered;
  for (; entered.next <= revision; entered.next += 1) {
    const { daysAgo, sections } = story.revisions[entered.next] ?? {};
    if (daysAgo === undefined || !sections) throw new Error(`The story ${story.key} has no revision ${entered.next}.`);
    const { title, question, competencies } = story;
    const saved = await saveStory(contextOf(stage, story.author, daysAgo), {
      storyId,
      version: entered.version,
      operationId: randomUUID(),
      title,
      question,
      competencies: [...competencies],
      sections,
    });
    entered.version = saved.version;
  }
}

export async function enterPractices(stage: Stage, { story, storyId }: EnteredStory): Promise<void> {
  const oldestFirst = [...story.practices].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const { daysAgo, seconds, counted } of oldestFirst) {
    const practice = { storyId, operationId: randomUUID(), seconds, ...counted };
    await recordPractice(contextOf(stage, story.author, daysAgo, 10), practice);
  }
  for (const questionId of story.prepared ?? []) {
    await prepareQuestion(contextOf(stage, story.author, 1), { storyId, questionId });
  }
}
