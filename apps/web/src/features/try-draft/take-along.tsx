"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { sentAs, storyFromDraft } from "./story-from-draft.ts";
import { dropTryDraft, findTryDraft, keepTryDraft, type TryDraft } from "./try-draft.ts";

/** Offers what was written on this device without an account; nothing where there is no such draft. */
export function TakeAlong({ org }: { org: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const isShared = useHere().organisation?.newStoryVisibility === "team";
  const [draft, setDraft] = useState<TryDraft | null>(null);
  const isTaking = useRef(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setDraft(findTryDraft(localStorage)), []);
  const create = useMutation(
    trpc.story.create.mutationOptions({
      onSuccess: ({ storyId }) => {
        dropTryDraft(localStorage);
        void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() });
        router.push(`/o/${org}/stories/${storyId}`);
      },
    }),
  );
  if (!draft) return null;

  const take = async () => {
    if (isTaking.current || create.isPending || create.isSuccess) return;
    isTaking.current = true;
    const { input, problem } = await storyFromDraft(draft).finally(() => {
      isTaking.current = false;
    });
    setRefusal(problem);
    if (!input) return;
    const sent = sentAs(draft, input, () => crypto.randomUUID());
    const kept = { ...draft, sent };
    keepTryDraft(localStorage, kept);
    setDraft(kept);
    create.mutate({ ...input, id: sent.id });
  };
  const remove = () => {
    dropTryDraft(localStorage);
    setDraft(null);
    const bringBack = () => {
      keepTryDraft(localStorage, draft);
      setDraft(draft);
    };
    showToast({ title: "The draft of this device is deleted.", undo: { run: bringBack } });
  };
  const problem = refusal ?? (create.error ? errorForScreen(create.error).message : null);
  return (
    <div className="mb-6 grid gap-2">
      <Strip
        tone="news"
        role="status"
        actions={
          <>
            <TextButton
              onClick={() => void take().catch(() => setRefusal("The connection seems to be gone. Try again."))}
            >
              {create.isPending ? "Taking it along" : "Take your draft along"}
            </TextButton>
            <TextButton onClick={remove}>Delete it</TextButton>
          </>
        }
      >
        <b>“{draft.title.trim() || "A draft without a title"}” stands on this device only.</b> It was written here
        without an account. Taken along, it becomes a {isShared ? "" : "private "}story of yours and leaves this device
        {isShared ? "; your team’s leads and coaches see it at once" : ""}.
      </Strip>
      <div role="alert" className="empty:hidden">
        {problem ? (
          <Strip tone="failed" actions={<a href="/try">Open the draft</a>}>
            {problem} The draft is still on this device.
          </Strip>
        ) : null}
      </div>
    </div>
  );
}
