"use client";

import type { ProfileContent } from "@starboard/domain/profile";
import {
  compareProfiles,
  mergeProfiles,
  type ProfileChange,
  type ProfilePath,
  setPlace,
} from "@starboard/domain/profile-changes";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { DraftProblems } from "./draft-state.ts";

interface Saved {
  version: number;
  content: ProfileContent;
}

/** Somebody else has saved meanwhile: their changes are put together with mine, and `conflicts` are to be chosen. */
export interface Meeting {
  by: string;
  theirs: readonly ProfileChange[];
  conflicts: readonly ProfileChange[];
}

const NONE: DraftProblems = new Map();

/** The draft on the screen, against the one that is kept. Nothing that was typed goes, whatever the server answers. */
export function useDraft(initial: Saved) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const call = useMutation(trpc.rules.saveDraft.mutationOptions());
  const [saved, setSaved] = useState(initial);
  const [typed, setTyped] = useState(initial.content);
  const [problems, setProblems] = useState(NONE);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  /** Counts up when fields must be filled anew. */
  const [fill, setFill] = useState(0);

  const change = (path: ProfilePath, value: unknown) => {
    setTyped((before) => setPlace(before, path, value));
    setProblems(NONE);
    setFailure(null);
  };
  const meet = (theirs: (Saved & { updatedBy: string }) | null, mine: ProfileContent) => {
    if (!theirs) return setSaved({ version: 0, content: saved.content });
    const merged = mergeProfiles(saved.content, mine, theirs.content);
    setMeeting({
      by: theirs.updatedBy,
      theirs: compareProfiles(saved.content, theirs.content),
      conflicts: merged.conflicts,
    });
    setSaved({ version: theirs.version, content: theirs.content });
    setTyped(merged.content);
    setFill((count) => count + 1);
  };
  /** @returns whether it is kept now */
  const save = async (): Promise<boolean> => {
    setFailure(null);
    setBusy(true);
    try {
      const { readDraft } = await import("./read-draft.ts");
      const { content, problems: found } = readDraft(typed);
      setProblems(found);
      if (!content) return false;
      return await send(content);
    } catch (error) {
      setFailure(errorForScreen(error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const send = async (content: ProfileContent): Promise<boolean> => {
    try {
      const { version } = await call.mutateAsync({ version: saved.version, content });
      setSaved({ version, content });
      setMeeting(null);
      await queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
      return true;
    } catch (error) {
      const { code, message, details } = errorForScreen(error);
      setFailure(message);
      if (code === "CONFLICT") meet(details.draft as (Saved & { updatedBy: string }) | null, content);
      return false;
    }
  };
  /** Takes the other side of a conflict, or goes back to mine. */
  const choose = ({ path, before, after }: ProfileChange, isTheirs: boolean) => {
    change(path, isTheirs ? before : after);
    setFill((count) => count + 1);
  };
  const isDirty = saved.version === 0 || compareProfiles(saved.content, typed).length > 0;
  return { typed, problems, meeting, failure, fill, isDirty, isBusy, change, save, choose };
}

export type Draft = ReturnType<typeof useDraft>;
