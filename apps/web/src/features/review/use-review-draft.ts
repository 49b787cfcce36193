"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPCClient } from "@/trpc/use-trpc.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { forgetDraft, keepDraft, readKeptDraft } from "./kept-draft.ts";
import { openDraft, type ReviewDraft, toStored } from "./review-draft.ts";

const DELAY_MS = 600;
const RETRY_MS = 5_000;

type Review = RouterOutputs["review"]["get"];
type StoredReview = NonNullable<Review["review"]>;

/**
 * The review being written: stored a moment after each change, kept on this device while the server is away.
 * `leftover` is a version of this device that another one has overtaken; the person chooses.
 */
export function useReviewDraft(
  { id: requestId, dimensions }: Pick<Review, "id" | "dimensions">,
  meId: string,
  review: StoredReview,
) {
  const client = useTRPCClient();
  const place = useMemo(() => ({ userId: meId, requestId }), [meId, requestId]);
  const base = useRef(review.updatedAt.toISOString());
  const [leftover, setLeftover] = useState<ReviewDraft | null>(null);

  const [keeper] = useState(
    () =>
      new DraftKeeper<ReviewDraft>(openDraft(review, dimensions), hasContent(review) ? review.updatedAt : null, {
        save: async (draft) => {
          const { savedAt } = await client.review.saveDraft.mutate({ requestId, ...toStored(draft) });
          base.current = savedAt.toISOString();
          return savedAt;
        },
        explain: (error) => {
          const { code, message } = errorForScreen(error);
          return { canRetry: code === "UNAVAILABLE", message };
        },
        keep: (draft) => (draft ? keepDraft(place, base.current, draft) : forgetDraft(place)),
        delayMs: DELAY_MS,
        retryMs: RETRY_MS,
      }),
  );

  useEffect(() => {
    keeper.enter();
    const kept = readKeptDraft(place);
    if (kept && kept.base === base.current) keeper.change({ ...kept.draft, dimensions });
    else if (kept) setLeftover({ ...kept.draft, dimensions });
    addEventListener("online", keeper.retry);
    return () => {
      removeEventListener("online", keeper.retry);
      keeper.leave();
    };
  }, [keeper, place, dimensions]);

  const state = useSyncExternalStore(
    keeper.listen,
    () => keeper.state,
    () => keeper.state,
  );
  const settleLeftover = (isTaken: boolean) => {
    if (isTaken && leftover) keeper.change(leftover);
    else forgetDraft(place);
    setLeftover(null);
  };
  return {
    draft: state.value,
    state,
    change: (more: Partial<ReviewDraft>) => keeper.change({ ...keeper.state.value, ...more }),
    flush: keeper.flush,
    leftover,
    settleLeftover,
  };
}

const hasContent = ({ ratings, summary, verdict }: StoredReview) =>
  Object.keys(ratings).length > 0 || summary !== "" || verdict !== null;
