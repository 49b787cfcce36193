"use client";

import { useCallback, useSyncExternalStore } from "react";
import { listenToDrafts, storiesWithDrafts } from "@/features/kept-here/index.ts";
import { useHere } from "@/features/shell/index.ts";

/** Whether this device has words of a story that the server has not. */
export function useUnsavedHere(): (storyId: string) => boolean {
  const { userId } = useHere().actor;
  const read = useCallback(() => storiesWithDrafts(localStorage, userId).join(" "), [userId]);
  const ids = useSyncExternalStore(listenToDrafts, read, () => "");
  return (storyId) => ids.includes(storyId);
}
