import type { batchChunks } from "@starboard/db/tables/batch-chunks";
import { batches } from "@starboard/db/tables/batches";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { SLICE_SIZE } from "@starboard/domain/batch";
import { evaluateChunk as evaluateChunkJob } from "@starboard/jobs/contracts/evaluate-chunk";
import { LeaseLost } from "@starboard/jobs/contracts/lease-lost";
import { and, asc, eq } from "drizzle-orm";
import { type EvaluatedRevision, storeEvaluations } from "../evaluation/store-evaluations.ts";
import { findPublishedProfile } from "../rules/find-published-profile.ts";
import { compareWithCurrent, type PreviewStory, storePreview } from "../rules/preview-chunk.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { holdsOn, isUnderWay, takeLease } from "./chunk-lease.ts";
import { closeChunk, type Failure, lockChunk } from "./close-chunk.ts";
import { storiesOf } from "./stories-of.ts";
import { whileWanted } from "./while-wanted.ts";

interface Evaluated {
  leaseToken: string | null;
  /** Of an evaluation. */
  items: readonly EvaluatedRevision[];
  /** Of a dry run. */
  tried: readonly PreviewStory[];
  failures: readonly Failure[];
  /** What it had no time for, by id. */
  left: readonly string[];
}

/** After half of its time an attempt commits what it has: a slow machine gets on too, instead of beginning again and again. */
const BUDGET_MS = evaluateChunkJob.timeoutMs / 2;

/** Of a slice that is asked for ahead: who waits for it hears of it, and nobody else. */
const ignore = () => undefined;

/**
 * Evaluates one chunk. The latest start takes its lease; it computes in slices, the next of which is asked for while one
 * is computed, so that no thread waits for a look. It looks for a pause or a cancellation meanwhile, and for a start after
 * it in between; then it commits in one transaction, and what is left becomes a chunk of its own. All who write here take locks in one order: chunk, stories, evaluations, pointers, rollups, batch.
 */
export const evaluateChunk = defineEffect({
  action: "batch.run",
  job: evaluateChunkJob,
  compute: async ({ runtime, payload, read, signal }): Promise<Evaluated | null> => {
    const startedAt = runtime.clock.now().getTime();
    const chunk = await takeLease(runtime, payload);
    if (!chunk) return null;
    const { leaseToken } = chunk;
    const { rows, profile, isPreview } = await read((tx) => loadChunk(tx, chunk));
    const items: EvaluatedRevision[] = [];
    const tried: PreviewStory[] = [];
    const failures: Failure[] = [];
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    const askNow = async (at: number) => {
      if (!(await read((tx) => holdsOn(tx, payload, leaseToken)))) return null;
      const inputs = rows.slice(at, at + SLICE_SIZE).map(inputOf);
      const outcomes = whileWanted(
        () => read((tx) => isUnderWay(tx, payload)),
        until,
        (wanted) => runtime.evaluateMany({ inputs, profile, since: startedAt }, wanted),
      );
      outcomes.catch(ignore);
      return { outcomes };
    };
    const ask = (at: number) => {
      const asked = askNow(at);
      asked.catch(ignore);
      return asked;
    };
    try {
      let next = ask(0);
      for (let at = 0, end = SLICE_SIZE; at < rows.length; at = end, end += SLICE_SIZE) {
        const asked = await next;
        if (!asked) return null;
        const isOutOfTime = runtime.clock.now().getTime() - startedAt > BUDGET_MS;
        if (end < rows.length && !isOutOfTime) next = ask(end);
        const outcomes = await asked.outcomes;
        if (!outcomes) return null;
        const evaluated: EvaluatedRevision[] = [];
        for (const [index, { storyId, revisionId, revisionSeq }] of rows.slice(at, end).entries()) {
          const outcome = outcomes[index] ?? { failure: "It was not evaluated." };
          if ("failure" in outcome) failures.push({ storyId, reason: outcome.failure });
          else evaluated.push({ storyId, revisionId, revisionSeq, evaluation: outcome });
        }
        if (isPreview) tried.push(...(await read((tx) => compareWithCurrent(tx, evaluated))));
        else items.push(...evaluated);
        if (isOutOfTime) {
          return { leaseToken, items, tried, failures, left: rows.slice(end).map(({ storyId }) => storyId) };
        }
      }
      return { leaseToken, items, tried, failures, left: [] };
    } finally {
      over.abort();
    }
  },
  apply: async ({ tx, actor, runtime, payload, computed, enqueue, audit, announce }) => {
    const chunk = await lockChunk(tx, payload);
    if (!(chunk && computed)) return;
    if (chunk.leaseToken !== computed.leaseToken) throw new LeaseLost();
    const isThere = await lockStories(tx, chunk);
    const items = computed.items.filter(({ storyId }) => isThere.has(storyId));
    const failures = computed.failures.filter(({ storyId }) => isThere.has(storyId));
    const tried = computed.tried.filter(({ storyId }) => isThere.has(storyId));
    await storeEvaluations(tx, runtime, actor.orgId, items);
    await storePreview(tx, actor.orgId, payload.batchId, tried);
    const result = { state: "done", evaluated: items.length + tried.length, failures, left: computed.left } as const;
    const batch = await closeChunk({ tx, runtime, enqueue }, { chunk, ...result });
    audit({ subjectId: payload.batchId, fields: ["done", "failed"] });
    announce({ topic: "batch", id: payload.batchId, audience: [batch.startedBy] });
  },
});

type ChunkRow = typeof batchChunks.$inferSelect;
type StoryRow = Awaited<ReturnType<typeof loadStories>>[number];

/** The stories and the rules: of a dry run those that it was begun with, else what holds now; while a run is open nothing is published. */
async function loadChunk(tx: Tx, chunk: ChunkRow) {
  const [batch] = await tx.select().from(batches).where(eq(batches.id, chunk.batchId));
  const isPreview = batch?.purpose === "preview";
  const profile = isPreview ? batch.profile : await findPublishedProfile(tx);
  return { rows: await loadStories(tx, chunk), profile, isPreview };
}

/** Each text is asked for by its key: a batch of many stories must not read all texts of everybody chunk by chunk. */
function loadStories(tx: Tx, chunk: ChunkRow) {
  const text = tx
    .select({ id: storyRevisions.id, seq: storyRevisions.seq, sections: storyRevisions.sections })
    .from(storyRevisions)
    .where(and(eq(storyRevisions.orgId, stories.orgId), eq(storyRevisions.id, stories.currentRevisionId)))
    .limit(1)
    .as("text");
  return tx
    .select({
      storyId: stories.id,
      kind: stories.kind,
      title: stories.title,
      question: stories.question,
      revisionId: text.id,
      revisionSeq: text.seq,
      sections: text.sections,
    })
    .from(stories)
    .crossJoinLateral(text)
    .where(storiesOf(chunk))
    .orderBy(asc(stories.id));
}

const inputOf = ({ kind, title, question, sections }: StoryRow) => ({ kind, title, question, sections });

/** Holds who may see the stories and which revision is theirs until the commit. @returns those that are still there */
async function lockStories(tx: Tx, chunk: ChunkRow): Promise<Set<string>> {
  const rows = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(storiesOf(chunk))
    .orderBy(asc(stories.id))
    .for("no key update");
  return new Set(rows.map(({ id }) => id));
}
