import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const dimensions = ["structure", "ownership", "specificity", "judgement", "learning", "concision"];
const sentence =
  "I timed the dispatch for three mornings and found that 40 of 320 orders left late because of the labels. ";
const textOf = (marker) => ({
  situation: sentence.repeat(4),
  task: sentence.repeat(2),
  action: sentence.repeat(8),
  tradeoffs: sentence.repeat(2),
  result: `Late orders fell from 40 to 6 a day. ${sentence}`,
  lessons: `Since then I time a process before I change it. ${marker}`,
});

/**
 * People at work, each as fast as the answers come with a breath between, until `stop`. What is answered goes to the
 * journal; what is not is asked again in the same words where the product promises that this is one act.
 */
export function startWork({ people, journal, isBatchUnderFire = false, breathMs = 150 }) {
  let isStopped = false;
  const isOver = () => isStopped;
  const keepAt = async (act) => {
    while (!isStopped) {
      try {
        await act();
      } catch (error) {
        if (error instanceof TypeError && !("cause" in error)) throw error;
      }
      await sleep(breathMs);
    }
  };
  const acts = [
    ...people.candidates.map((person) => candidate(person, journal, isOver)),
    ...people.coaches.map((person) => coach(person, journal)),
    (isBatchUnderFire ? restlessOwner : owner)(people.owner, journal, isOver),
  ];
  const working = Promise.all(acts.map(keepAt));
  return {
    stop: async () => {
      isStopped = true;
      await working;
    },
  };
}

/**
 * Whether the whole product works again: a story is written, and its evaluation is there to be read.
 * @returns milliseconds since `fromMs`
 */
export async function seeItWork(person, fromMs) {
  const never = () => false;
  const id = randomUUID();
  const input = { id, kind: "challenge", title: "Probe", question: "", competencies: [], sections: textOf(id) };
  await untilAnswered(never, () => person.mutate("story.create", input));
  while (!(await untilAnswered(never, () => person.query("story.get", { storyId: id }))).evaluation) await sleep(20);
  return Math.round(performance.now() - fromMs);
}

/** Asks until there is an answer; a refusal of the product is one. Gives up, throwing, when the work is over. */
async function untilAnswered(isOver, act) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const isRefusal = error.answer && !["UNEXPECTED", "UNAVAILABLE"].includes(error.answer.code);
      if (isRefusal || isOver()) throw error;
      await sleep(200);
    }
  }
}

/** Writes a story, changes it a few times, asks for a review of it. */
function candidate(person, journal, isOver) {
  const words = { title: "Late orders", question: "", competencies: ["ownership"] };
  let story = null;
  return async () => {
    if (!story) {
      const id = randomUUID();
      const marker = randomUUID();
      const input = { id, kind: "challenge", ...words, sections: textOf(marker) };
      await untilAnswered(isOver, () => person.mutate("story.create", input));
      journal.write({ did: "story", storyId: id, operationId: id, marker });
      story = { id, version: 1, saves: 0 };
      return;
    }
    if (story.saves < 3) {
      const operationId = randomUUID();
      const marker = randomUUID();
      const { id: storyId, version } = story;
      const input = { storyId, version, operationId, ...words, sections: textOf(marker) };
      const saved = await untilAnswered(isOver, () => person.mutate("story.save", input));
      journal.write({ did: "save", storyId, operationId, marker, revisionId: saved.revisionId });
      story = { ...story, version: saved.version, saves: story.saves + 1 };
      return;
    }
    const storyId = story.id;
    story = null;
    const requestId = await untilAnswered(isOver, () => person.mutate("review.request", { storyId })).then(
      (answer) => answer.requestId,
      (error) => {
        // Asked a second time because the first answer was lost: the refusal names the request.
        if (error.answer?.details?.requestId) return error.answer.details.requestId;
        throw error;
      },
    );
    journal.write({ did: "request", requestId });
  };
}

/** Reviews the oldest request of the desk, in the same steps as the page. */
function coach(person, journal) {
  return async () => {
    const desk = await person.query("review.desk", {});
    const request = desk.open[0];
    if (!request) return;
    const requestId = request.id;
    await person.mutate("review.start", { requestId });
    const quote = sentence.slice(0, 20);
    const body = randomUUID();
    const comment = { requestId, section: "situation", start: 0, end: quote.length, quote, body };
    const { commentId } = await person.mutate("comment.add", comment);
    journal.write({ did: "comment", commentId, body });
    const ratings = Object.fromEntries(dimensions.map((dimension) => [dimension, { value: 3, quote: "" }]));
    await person.mutate("review.saveDraft", { requestId, ratings, summary: body, verdict: "approved" });
    await person.mutate("review.submit", { requestId });
    journal.write({ did: "submit", requestId, summary: body });
  };
}

/** Has every story evaluated again, as soon as the last run is over. */
function owner(person, journal, isOver) {
  return async () => {
    const operationId = randomUUID();
    const { batchId } = await untilAnswered(isOver, () => person.mutate("batch.start", { operationId }));
    journal.write({ did: "batch", batchId });
  };
}

/**
 * Has every story evaluated, cancels the first run when it has begun to count, and has every later one pause and go on
 * while it lasts. A run whose last word is a pause would never end: the going on is asked for until it is answered.
 */
function restlessOwner(person, journal, isOver) {
  const never = () => false;
  let batchId = null;
  let hasCancelled = false;
  return async () => {
    if (!batchId) {
      const operationId = randomUUID();
      ({ batchId } = await untilAnswered(isOver, () => person.mutate("batch.start", { operationId })));
      if (hasCancelled) journal.write({ did: "batch", batchId });
      return;
    }
    const { state, done } = await untilAnswered(isOver, () => person.query("batch.get", { batchId }));
    if (["done", "failed", "cancelled"].includes(state)) {
      batchId = null;
    } else if (!hasCancelled && done > 0) {
      await untilAnswered(never, () => person.mutate("batch.cancel", { batchId }));
      hasCancelled = true;
    } else if (hasCancelled && state === "running") {
      await sleep(2_000);
      await untilAnswered(never, () => person.mutate("batch.pause", { batchId }));
      await sleep(500);
      await untilAnswered(never, () => person.mutate("batch.resume", { batchId }));
    }
  };
}
