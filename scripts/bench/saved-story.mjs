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

/** What the person's stream of hints says, as an open page hears it. `after(count)` resolves once more came than these. */
async function listen(client) {
  const { status, body } = await client.stream("live.hints");
  if (status !== 200) throw new Error(`The stream of hints answered ${status}.`);
  // An open stream alone keeps nobody waiting for the end of the benchmark.
  body.socket.unref();
  let count = 0;
  let wake = () => undefined;
  body.on("data", () => {
    count += 1;
    wake();
  });
  return {
    count: () => count,
    after: (seen) =>
      new Promise((resolve, reject) => {
        if (count > seen) return resolve();
        const late = setTimeout(() => reject(new Error("A save had no evaluation after 30 s.")), GIVE_UP_MS);
        wake = () => {
          clearTimeout(late);
          resolve();
        };
      }),
  };
}

/**
 * A story of about 400 words. `save()` resolves to the milliseconds from the request until the stored evaluation is read,
 * which is asked for after the save and at each hint, as the page does.
 */
export async function openSavedStory(client) {
  const words = { title: "Bench", question: "", competencies: [] };
  const { storyId } = await client.mutate("story.create", { ...words, kind: "challenge", sections: sections(0) });
  const hints = await listen(client);
  let version = 1;
  return {
    storyId,
    save: async () => {
      const startedAt = performance.now();
      const changed = { storyId, version, operationId: randomUUID(), sections: sections(version) };
      version = (await client.mutate("story.save", { ...words, ...changed })).version;
      for (;;) {
        const seen = hints.count();
        if ((await client.query("story.get", { storyId })).evaluation) return performance.now() - startedAt;
        await hints.after(seen);
      }
    },
    archive: () => client.mutate("story.archive", { storyId, archived: true }),
  };
}
