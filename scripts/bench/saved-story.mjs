import { randomUUID } from "node:crypto";

const GIVE_UP_MS = 30_000;

const sentence =
  "I timed the dispatch for three mornings and found that 40 of 320 orders left late because of the labels. ";
const sections = (n) => ({
  situation: sentence.repeat(4),
  task: sentence.repeat(2),
  action: sentence.repeat(8),
  tradeoffs: sentence.repeat(2),
  result: `Late orders fell from 40 to ${(n % 30) + 1} a day. ${sentence.repeat(2)}`,
  lessons: `${sentence}${n}`,
});

/** A story of about 400 words. `save()` resolves to the milliseconds from the request to the stored evaluation. */
export async function openSavedStory(client) {
  const words = { title: "Bench", question: "", competencies: [] };
  const { storyId } = await client.mutate("story.create", { ...words, kind: "challenge", sections: sections(0) });
  let version = 1;
  return {
    storyId,
    save: async () => {
      const startedAt = performance.now();
      const changed = { storyId, version, operationId: randomUUID(), sections: sections(version) };
      version = (await client.mutate("story.save", { ...words, ...changed })).version;
      while (!(await client.query("story.get", { storyId })).evaluation) {
        if (performance.now() - startedAt > GIVE_UP_MS) throw new Error("A save had no evaluation after 30 s.");
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - startedAt;
    },
    archive: () => client.mutate("story.archive", { storyId, archived: true }),
  };
}
