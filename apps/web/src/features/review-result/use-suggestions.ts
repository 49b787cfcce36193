"use client";

import { isTaken } from "@starboard/domain/suggested-edit";
import { useState } from "react";
import type { ReviewComment } from "@/features/marked-text/index.ts";
import { fetchAct } from "@/features/shell/index.ts";
import { useServer } from "@/trpc/use-server.ts";
import type { ReviewData } from "./result-heading.tsx";
import type { suggestionActions } from "./suggestion-actions.ts";

const load = () => import("./suggestion-actions.ts");

/** Answers to suggested edits, one at a time; their code comes with the first. */
export function useSuggestions({ id }: ReviewData) {
  const server = useServer();
  const [isBusy, setBusy] = useState(false);
  const act = async (run: (actions: ReturnType<typeof suggestionActions>) => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    const part = await fetchAct(load);
    if (part) await run(part.suggestionActions(server, id));
    setBusy(false);
  };
  return {
    isBusy,
    onTake: (suggestions: readonly ReviewComment[]) => act(({ take }) => take(suggestions)),
    onRefuse: (suggestions: readonly ReviewComment[], refused = true) =>
      act(({ refuse }) => refuse(suggestions, refused)),
    onUndo: () => act(({ undo }) => undo()),
  };
}

/** Suggested edits by what became of them. Those `open` can be taken; of those `gone` the words are not there any more. */
export function sortSuggestions(data: ReviewData) {
  const all = data.comments.filter((comment) => comment.replacement !== null);
  const waiting = all.filter((one) => one.decision === null);
  return {
    all,
    open: waiting.filter((one) => one.current.status !== "orphaned"),
    gone: waiting.filter((one) => one.current.status === "orphaned"),
    taken: all.filter((one) => isTaken(one.decision)),
    refused: all.filter((one) => one.decision === "refused"),
  };
}
