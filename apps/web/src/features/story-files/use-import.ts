"use client";

import type { ExportedStory, ReadStory } from "@starboard/domain/story-export";
import { showToast } from "@starboard/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC, useTRPCClient } from "@/trpc/use-trpc.ts";
import { DOCX_MAX_BYTES } from "./docx-limits.ts";
import { readPackedApart } from "./read-packed-apart.ts";

/** A story of the preview. `storyId` is its id in the account: the same sent again is the one that is there. */
export interface Candidate {
  key: string;
  from: string;
  storyId: string;
  story: ExportedStory | null;
  problem: string | null;
  isChosen: boolean;
  state: "waiting" | "made" | "failed";
}

const PACKED = /\.(?:docx|zip)$/i;

/** Reads files in the browser, shows what they hold, and writes only what is chosen. */
export function useImport() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [busy, setBusy] = useState<"reading" | "writing" | null>(null);
  const change = (key: string, part: Partial<Candidate>) =>
    setCandidates((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.team.pathKey() }),
    ]);

  const addFiles = async (files: readonly File[]) => {
    setBusy("reading");
    for (const file of files) {
      const texts = await textsOf(file).catch((error: Error) => error);
      const found =
        texts instanceof Error
          ? [candidateOf(file.name, { problem: texts.message })]
          : (await Promise.all(texts.map(readOne))).flat();
      setCandidates((all) => [...all, ...found]);
    }
    setBusy(null);
  };
  /** Takes a text whole or not at all: what is refused stays where it was written. @returns what is wrong with it */
  const addText = async (text: string): Promise<string | null> => {
    setBusy("reading");
    const found = await readOne({ name: "Pasted text", text });
    setBusy(null);
    const problem = found.find(({ story }) => story === null)?.problem ?? null;
    if (problem === null) setCandidates((all) => [...all, ...found]);
    return problem;
  };
  const clear = () => {
    setCandidates([]);
    showToast({ title: "The list is cleared.", undo: { run: () => setCandidates((all) => [...candidates, ...all]) } });
  };
  const write = async () => {
    setBusy("writing");
    const made: string[] = [];
    for (const { key, storyId, story, isChosen, state } of candidates) {
      if (!story || !isChosen || state === "made") continue;
      const judged = (await import("./read-stories.ts")).judge({ story });
      if ("problem" in judged) {
        change(key, { state: "failed", problem: judged.problem });
        continue;
      }
      try {
        await client.story.create.mutate({ ...story, id: storyId });
        made.push(storyId);
        change(key, { state: "made", problem: null });
      } catch (error) {
        change(key, { state: "failed", problem: errorForScreen(error).message });
      }
    }
    await refresh();
    setBusy(null);
    if (made.length > 0) offerUndo(made);
  };
  const offerUndo = (made: readonly string[]) =>
    showToast({
      tone: "done",
      title: made.length === 1 ? "One story is imported." : `${made.length} stories are imported.`,
      undo: {
        label: "Put them into the archive",
        run: () =>
          void Promise.all(made.map((storyId) => client.story.archive.mutate({ storyId, archived: true })))
            .then(refresh)
            .catch(() =>
              showToast({ tone: "failed", title: "Not all of them are in the archive. Try again in the list." }),
            ),
      },
    });
  return {
    candidates,
    busy,
    addFiles,
    addText,
    choose: (key: string, isChosen: boolean) => change(key, { isChosen }),
    /** Kind and title can be set right before anything is written; the kind cannot be changed afterwards. */
    correct: (key: string, story: ExportedStory) => change(key, { story, problem: null }),
    clear,
    write,
  };
}

async function textsOf(file: File): Promise<readonly { name: string; text: string }[]> {
  if (!PACKED.test(file.name)) {
    if (file.size > 8_000_000) throw new Error("The file is larger than 8 MB.");
    return [{ name: file.name, text: await file.text() }];
  }
  if (file.size > DOCX_MAX_BYTES) throw new Error("The file is larger than 5 MB.");
  return readPackedApart(file.name, new Uint8Array(await file.arrayBuffer()));
}

const readOne = ({ name, text }: { name: string; text: string }): Promise<readonly Candidate[]> =>
  import("./read-stories.ts")
    .then(({ readFile }) => readFile(name, text))
    .catch((error: Error): readonly ReadStory[] => [{ problem: error.message }])
    .then((found) => found.map((one) => candidateOf(name, one)));

function candidateOf(from: string, read: ReadStory): Candidate {
  const base = { key: crypto.randomUUID(), from, storyId: crypto.randomUUID(), state: "waiting" as const };
  if ("problem" in read) return { ...base, story: null, problem: read.problem, isChosen: false };
  return { ...base, story: read.story, problem: null, isChosen: true };
}
