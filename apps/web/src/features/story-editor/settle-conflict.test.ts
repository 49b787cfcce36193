import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { expect, test } from "vitest";
import { type Obstacle, openQueue } from "./save-queue.ts";
import { SavingSession } from "./saving-session.ts";
import { settleConflict } from "./settle-conflict.ts";
import type { StoryText } from "./story-text.ts";

const base: StoryText = {
  title: "The late ferry",
  question: "",
  competencies: ["ownership"],
  sections: { ...EMPTY_SECTIONS, task: "I ran the quay.", action: "I called the crew." },
};
const conflict: Obstacle = { kind: "conflict", message: "saved elsewhere" };
const serverHas = (text: StoryText, version: number) => ({ text, version, atMs: 2_000 });
const write = (change: Partial<StoryText>) => {
  const session = new SavingSession(openQueue(base, 3, 1_000));
  session.edit(change);
  session.dispatch({ type: "due", operationId: "op-1" });
  return session;
};
const task = { sections: { ...base.sections, task: "The quay was mine." } };
const action = { sections: { ...base.sections, action: "I rang both crews." } };

test("what each changed for itself is put together, on top of theirs", () => {
  const session = write(task);
  const theirs = { ...base, ...action, title: "The last ferry", competencies: ["conflict" as const] };
  expect(settleConflict(session, serverHas(theirs, 4), conflict)).toBe(true);
  const both = { ...theirs, sections: { ...action.sections, ...{ task: task.sections.task } } };
  expect(session.queue).toMatchObject({ current: both, saved: theirs, version: 4, obstacle: null });
});

test("a title changed elsewhere at the same version is taken over, and ours stays where it is ours", () => {
  const session = write({ question: "What went wrong?" });
  expect(settleConflict(session, serverHas({ ...base, title: "The last ferry" }, 3), conflict)).toBe(true);
  expect(session.queue.current).toEqual({ ...base, title: "The last ferry", question: "What went wrong?" });
});

test("a part that both changed waits for the writer, and so does everything else until then", () => {
  const session = write(action);
  const theirs = { ...base, sections: { ...task.sections, action: "I called the mate." } };
  expect(settleConflict(session, serverHas(theirs, 4), conflict)).toBe(false);
  expect(session.queue).toMatchObject({ current: { ...base, ...action }, saved: base, version: 3, obstacle: conflict });
});

test("words that were typed while theirs was fetched are in it", () => {
  const session = write(task);
  session.edit({ question: "What went wrong?" });
  expect(settleConflict(session, serverHas({ ...base, ...action }, 4), conflict)).toBe(true);
  expect(session.queue.current.question).toBe("What went wrong?");
});
